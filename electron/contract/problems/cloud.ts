/** What RSA's Cloud Administration API can answer, or not. Codes: RSA's article and `docs/problems.md`. */
export const cloudProblems = {
  'cloud-unreachable': {
    title: 'RSA can’t be reached',
    detail: 'No connection to {host} ({cause}). Nothing was sent.',
    remedy: 'Check the network. The device is on this station’s list: check again when the network is back.',
    retry: 'later',
  },
  'host-unknown': {
    title: 'RSA’s address is not known',
    detail: 'The name service knows no computer called {host}. Nothing was sent.',
    remedy:
      'Check the network. If other web pages work, tell your administrator: the address of the tenant may be wrong.',
    retry: 'later',
  },
  'name-service-silent': {
    title: 'The name service does not answer',
    detail: 'The address of {host} could not be looked up. Nothing was sent.',
    remedy: 'Check the network. The station tries again by itself.',
    retry: 'later',
  },
  'certificate-expired': {
    title: 'A certificate has expired',
    detail: 'The certificate of {host}, or of the proxy before it, is no longer valid. Nothing was sent.',
    remedy: 'Check this PC’s date. If it is right, tell your administrator.',
    retry: 'after-person',
  },
  'certificate-not-yet-valid': {
    title: 'A certificate is not valid yet',
    detail: 'The certificate of {host}, or of the proxy before it, begins in the future. Nothing was sent.',
    remedy: 'Check this PC’s date: it is most likely behind.',
    retry: 'after-person',
  },
  'certificate-other-name': {
    title: 'That is not RSA',
    detail: 'The computer that answered as {host} has a certificate for another name. Nothing was sent.',
    remedy: 'Tell your administrator: something stands in between, or the address of the tenant is wrong.',
    retry: 'after-person',
  },
  'certificate-unknown-issuer': {
    title: 'RSA’s certificate can’t be verified',
    detail:
      'The certificate of {host} comes from an issuer that this station does not know. Nothing was sent.',
    remedy:
      'Tell your administrator: if your company has its own certificate authority, its certificate goes into cloud.caFile.',
    retry: 'after-person',
  },
  'connection-intercepted': {
    title: 'Something opens the connection to RSA',
    detail:
      'The certificate of {host} leads to a root that this station does not know, as with a proxy that reads along. Nothing was sent.',
    remedy:
      'Tell your administrator: the proxy’s root certificate goes into cloud.caFile, or the proxy must let RSA through unopened.',
    retry: 'after-person',
  },
  'no-tls': {
    title: 'The answer is not secured',
    detail: 'What answers at {host} does not speak TLS.',
    remedy: 'Tell your administrator: the address or the proxy is wrong.',
    retry: 'after-person',
  },
  'proxy-sign-in': {
    title: 'The proxy wants a sign-in',
    detail: 'The proxy on the way to {host} refused the station’s user or password (407). Nothing was sent.',
    remedy: 'Tell your administrator: cloud.proxy needs the right user and password.',
    retry: 'after-person',
  },
  'proxy-refused': {
    title: 'The proxy refused the connection',
    detail: 'The proxy does not connect to {host} ({status}). Nothing was sent.',
    remedy: 'Tell your administrator: the proxy must allow this address.',
    retry: 'after-person',
  },
  'captive-portal': {
    title: 'A web page answered instead of RSA',
    detail:
      'Instead of RSA’s answer {host} sent a web page ({status}), as a network does that wants a sign-in first.',
    remedy: 'Open a browser on this network and sign in, or tell your administrator. Then check again.',
    retry: 'later',
  },
  'answer-redirected': {
    title: 'RSA sent the station elsewhere',
    detail: '{host} answered with a redirection ({status}), which the station does not follow.',
    remedy: 'Tell your administrator: the address of the tenant may have changed.',
    retry: 'later',
  },
  'key-refused': {
    title: 'RSA does not accept the key',
    detail: 'RSA does not accept the station’s key ({status}).',
    remedy:
      'Tell your administrator: the key was replaced or deleted, or belongs to another tenant. Nothing was disabled.',
    retry: 'after-person',
  },
  'audience-wrong': {
    title: 'The key is for another address',
    detail: 'RSA says that the station’s sign-in was made for another address ({status}).',
    remedy:
      'Tell your administrator: adminRestApiUrl, or issuer, must be written exactly as RSA gives it. Nothing was disabled.',
    retry: 'after-person',
  },
  'permission-missing': {
    title: 'The key lacks a permission',
    detail: 'RSA accepts the station’s key, but it may not do this ({status}).',
    remedy:
      'Tell your administrator: the key needs the role Help Desk Administrator, or the scopes ds100.read and ds100.manage. Nothing was disabled.',
    retry: 'after-person',
  },
  'cloud-timeout': {
    title: 'RSA did not answer in time',
    detail: 'No answer from {host} within {seconds} seconds.',
    remedy: 'Check again in a moment: the station asks RSA what happened before it sends anything.',
    retry: 'later',
  },
  'cloud-broken-off': {
    title: 'The connection broke off',
    detail: 'The connection to {host} ended before there was an answer ({cause}).',
    remedy: 'Check again in a moment: the station asks RSA what happened before it sends anything.',
    retry: 'later',
  },
  'cloud-busy': {
    title: 'RSA is busy',
    detail: 'RSA takes no more requests for now (429).',
    remedy: 'Wait a minute, then check again.',
    retry: 'later',
  },
  'cloud-error': {
    title: 'RSA has trouble',
    detail: 'RSA answered with an error of its own ({status}).',
    remedy: 'Check again in a few minutes: the station asks RSA what happened before it sends anything.',
    retry: 'later',
  },
  'bad-request': {
    title: 'RSA refused the request',
    detail: 'RSA says that the request is wrong ({status}). {said}',
    remedy: 'Note the serial and tell your administrator. Nothing was disabled.',
    retry: 'never',
  },
  'not-authorized': {
    title: 'This station may not do that',
    detail: 'RSA does not accept the station’s key, or the key lacks the permission ({status}).',
    remedy:
      'Tell your administrator: the key needs the role Help Desk Administrator or Super Administrator. Nothing was disabled.',
    retry: 'after-person',
  },
  'clock-wrong': {
    title: 'The station’s clock is wrong',
    detail:
      'RSA refused the sign-in ({status}), and this PC’s clock differs from RSA’s by {seconds} seconds.',
    remedy: 'Have the PC’s date and time set right, then try again. Nothing was disabled.',
    retry: 'after-person',
  },
  'answer-unreadable': {
    title: 'RSA’s answer can’t be read',
    detail: 'The answer from {host} is not what RSA’s API sends ({saw}).',
    remedy: 'Check again in a moment. If it stays, tell your administrator: something may stand in between.',
    retry: 'later',
  },
  'answer-mismatch': {
    title: 'RSA’s answer is about something else',
    detail: 'Asked was for {serial}; the answer names another {member}. It was not used.',
    remedy: 'Check again. If it stays, tell your administrator.',
    retry: 'later',
  },
  'still-enabled': {
    title: 'RSA did not confirm it',
    detail: 'RSA answered, but the credential of {serial} is reported as “{status}”, not as Disabled.',
    remedy: 'Check again: the station asks RSA for the state before it sends anything.',
    retry: 'later',
  },
  'call-not-allowed': {
    title: 'Not switched on at this station',
    detail: 'The station file does not allow this (“{member}”). Nothing was sent.',
    remedy: 'If this station should do it, an administrator sets {member} to true in the station file.',
    retry: 'after-person',
  },
  'call-permission-missing': {
    title: 'The key lacks a permission for this',
    detail:
      'RSA accepts the station’s key, but not for this ({status}). Looking up and disabling are not affected.',
    remedy:
      'Tell your administrator: the key needs the role Help Desk Administrator, or the OAuth client these scopes: {scopes}.',
    retry: 'after-person',
  },
  'user-not-found': {
    title: 'RSA knows nobody like that',
    detail: 'RSA has no user for what was asked.',
    remedy: 'Compare the e-mail address or the user name, letter by letter.',
    retry: 'never',
  },
  'another-user-answered': {
    title: 'RSA’s answer is about somebody else',
    detail: 'The answer from {host} names another person than the one that was asked for. It was not used.',
    remedy: 'Try again. If it stays, tell your administrator.',
    retry: 'later',
  },
  'authenticator-not-found': {
    title: 'RSA knows no such authenticator',
    detail: 'The person does not have this authenticator at RSA, or no longer.',
    remedy: 'Look the person up again: the list shows what is there now.',
    retry: 'never',
  },
  'change-not-confirmed': {
    title: 'RSA did not confirm it',
    detail: 'RSA answered, but {what} is reported as “{status}”, not as “{wanted}”.',
    remedy: 'Look it up again before anything else: RSA may have done it.',
    retry: 'later',
  },
} as const
