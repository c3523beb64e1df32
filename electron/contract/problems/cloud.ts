/** What RSA's Cloud Administration API can answer, or not. Codes: RSA's article and `docs/problems.md`. */
export const cloudProblems = {
  'cloud-unreachable': {
    title: 'RSA can’t be reached',
    detail: 'No connection to {host} ({cause}). Nothing was sent.',
    remedy: 'Check the network. The device is on this station’s list: check again when the network is back.',
    retry: 'later',
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
} as const
