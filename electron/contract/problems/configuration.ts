/** What can be wrong with the configuration, the key or the command line. */
export const configurationProblems = {
  'set-up-needed': {
    title: 'This station is not set up yet',
    detail:
      'No station file at {place} names a key and none was imported, so the station does not know which RSA tenant it works for.',
    remedy:
      'Import the key in the station’s window, or put the station file there (see “Administration” in the documentation) and start again.',
    retry: 'after-person',
  },
  'live-configuration-missing': {
    title: 'The station’s configuration is gone',
    detail:
      'This data folder has been used with RSA, and now no station file at {place} names a key and none is imported.',
    remedy:
      'Import the key in the station’s window, or restore the station file. For practice, use another folder with --data.',
    retry: 'after-person',
  },
  'station-file-unreadable': {
    title: 'The station file can’t be read',
    detail: '{place}: {cause}.',
    remedy: 'Check the path and the rights of the file.',
    retry: 'after-person',
  },
  'station-file-invalid': {
    title: 'The station file is wrong',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Correct that member. The documentation lists all of them.',
    retry: 'after-person',
  },
  'settings-invalid': {
    title: 'The station’s own settings are wrong',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Correct or remove that file and start again.',
    retry: 'after-person',
  },
  'setting-managed': {
    title: 'Your administrator has set that',
    detail: 'The setting “{setting}” comes from the station file and can’t be changed here.',
    remedy: 'Ask your administrator.',
    retry: 'never',
  },
  'key-file-unreadable': {
    title: 'The key file can’t be read',
    detail: '{place}: {cause}.',
    remedy: 'Check the path and the rights of the key file.',
    retry: 'after-person',
  },
  'key-file-invalid': {
    title: 'The key file is not a Cloud Administration API key',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Get the key file again from RSA’s console and use that one.',
    retry: 'after-person',
  },
  'plain-http': {
    title: 'Only https is allowed',
    detail: '{place}: the address {address} is not https. Plain http is for this computer alone.',
    remedy: 'Use the https address of your tenant.',
    retry: 'after-person',
  },
  'proxy-invalid': {
    title: 'The proxy’s address is wrong',
    detail: 'The environment variable {variable} is not the address of a proxy.',
    remedy: 'Write it as http://proxy:3128, or remove it. cloud.proxy in the station file wins over it.',
    retry: 'after-person',
  },
  'ca-file-invalid': {
    title: 'The certificate file can’t be used',
    detail: '{place}: {fault}.',
    remedy:
      'cloud.caFile names a file with certificates in PEM form. Check the path, its rights and what is in it.',
    retry: 'after-person',
  },
  usage: {
    title: 'The command is not right',
    detail: '{fault}',
    remedy: 'station --help lists the commands.',
    retry: 'never',
  },
} as const
