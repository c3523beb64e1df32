/** What can be wrong with a key that is kept at the station. */
export const secretProblems = {
  'key-locked': {
    title: 'The key is locked',
    detail: 'The key for {host} is kept under a passphrase, which nobody has entered since the start.',
    remedy:
      'Enter the passphrase in the station’s window. For the command line, DS100_PASSPHRASE_FILE names a file that holds it.',
    retry: 'after-person',
  },
  'key-in-keyring': {
    title: 'Only the station’s window can open this key',
    detail:
      'The key for {host} is kept by the operating system’s keyring, and this command runs outside the app.',
    remedy:
      'Use the installed app’s own command line or the window, or name a key file in the station file for this one.',
    retry: 'never',
  },
  'passphrase-wrong': {
    title: 'That is not the passphrase',
    detail: 'The key for {host} does not open with it. Upper and lower case count.',
    remedy: 'Enter it again. If nobody knows it any more, import the key again under a new one.',
    retry: 'now',
  },
  'passphrase-short': {
    title: 'The passphrase is too short',
    detail: 'A key is kept under a passphrase of at least {least} characters.',
    remedy: 'Several words that do not belong together make a good one.',
    retry: 'now',
  },
  'passphrase-file-unreadable': {
    title: 'The file with the passphrase can’t be read',
    detail: '{place}: {cause}.',
    remedy:
      'DS100_PASSPHRASE_FILE names a file with the passphrase on its first line. Check path and rights.',
    retry: 'after-person',
  },
  'passphrase-needed': {
    title: 'A passphrase is needed',
    detail: 'This computer has no keyring, so the key is kept only under a passphrase, never in the clear.',
    remedy: 'Choose a passphrase. It is asked for at each start of the station.',
    retry: 'now',
  },
  'keyring-silent': {
    title: 'The keyring does not answer',
    detail: 'The operating system’s keyring, which keeps the key for {host}, can’t be used at the moment.',
    remedy: 'Unlock it: usually that means signing in to this computer again. Then start the station again.',
    retry: 'after-person',
  },
  'keyring-refused': {
    title: 'The keyring does not open the key',
    detail:
      'The key for {host} was kept by another account or computer, or the keyring has been replaced since.',
    remedy: 'Import the key again at this station.',
    retry: 'after-person',
  },
  'keyring-failed': {
    title: 'The keyring did not take the key',
    detail: 'The operating system’s keyring is there, and did not encrypt the key. Nothing was kept.',
    remedy: 'Unlock the keyring and try again.',
    retry: 'now',
  },
  'secrets-damaged': {
    title: 'The imported key is damaged',
    detail: '{place}: {fault}. The file was left as it is.',
    remedy:
      'Restore it from a backup, or import the key again: the damaged file is then set aside, not deleted.',
    retry: 'after-person',
  },
  'secrets-unreadable': {
    title: 'The imported key can’t be read',
    detail: '{place}: {cause}.',
    remedy: 'Check the rights of the file: it belongs to the station’s account.',
    retry: 'after-person',
  },
  'secrets-not-written': {
    title: 'The key was not kept',
    detail: '{place} can’t be written ({cause}). What was kept before is still there.',
    remedy: 'Check the disk and the rights of the data folder, then try again.',
    retry: 'after-person',
  },
  'client-address-wrong': {
    title: 'That is no https address',
    detail: '{member}: only https is accepted, and plain http on this computer alone.',
    remedy: 'Copy the address from RSA’s console.',
    retry: 'now',
  },
  'key-change-later': {
    title: 'First finish the device on the screen',
    detail: 'The device {open} is not finished, and the station stops for a moment when its key changes.',
    remedy: 'Confirm or close the device, then try again.',
    retry: 'after-person',
  },
  'key-not-chosen': {
    title: 'No key was chosen',
    detail: 'There is no key file to keep.',
    remedy: 'Choose the key file first.',
    retry: 'now',
  },
} as const
