/** What can stand in the way of enabling a device again. */
export const undoProblems = {
  'undo-not-offered': {
    title: 'This station enables nothing again',
    detail: 'The station file allows no undo, or names no supervisor.',
    remedy: 'Enable the device in RSA’s console, or ask your administrator.',
    retry: 'never',
  },
  'undo-wrong-state': {
    title: 'There is nothing to undo',
    detail: 'Only what this station disabled can be undone; {serial} was not disabled by it in this intake.',
    remedy: 'If the device must be enabled, do it in RSA’s console.',
    retry: 'never',
  },
  'undo-too-late': {
    title: 'Too late to undo it here',
    detail: 'At this station {serial} could be enabled again for {minutes} minutes after it was disabled.',
    remedy: 'Enable the device in RSA’s console, or ask your administrator.',
    retry: 'never',
  },
  'undo-newer-intake': {
    title: 'The device was here again since',
    detail: '{serial} was taken in once more after this. Only its newest intake can be undone.',
    remedy: 'Look at the newer intake. If the device must be enabled, do it in RSA’s console.',
    retry: 'never',
  },
  'undo-another-user': {
    title: 'It is not the same person’s any more',
    detail: 'Since it was disabled, {serial} was given to somebody else, or to nobody. Nothing was enabled.',
    remedy: 'Ask your administrator who the device belongs to now.',
    retry: 'never',
  },
  'undo-several-records': {
    title: 'RSA has more than one record',
    detail: 'For {serial} RSA returned {count} records. Nothing was enabled.',
    remedy: 'Enable the right one in RSA’s console.',
    retry: 'never',
  },
  'undo-uncertain': {
    title: 'It may be enabled already',
    detail: 'An enable call for {serial} was sent and got no clear answer. Nothing more was sent.',
    remedy: 'Ask RSA how it stands first.',
    retry: 'after-person',
  },
  'undo-still-disabled': {
    title: 'RSA still says Disabled',
    detail: 'The enable call for {serial} that got no clear answer did nothing.',
    remedy: 'Try again, as long as there is time.',
    retry: 'now',
  },
  'supervisor-unknown': {
    title: 'No supervisor of that name',
    detail: 'The station file names no supervisor “{supervisor}”.',
    remedy: 'Choose one of the names on the screen.',
    retry: 'after-person',
  },
  'pin-wrong': {
    title: 'That PIN is wrong',
    detail: 'It is not the PIN of {supervisor}. Nothing was sent, and the try is in the journal.',
    remedy: 'Type it again. After a few wrong ones you have to wait.',
    retry: 'after-person',
  },
  'pin-wait': {
    title: 'Too many wrong PINs',
    detail:
      'After the last wrong PIN {supervisor} has to wait: {seconds} more seconds. No PIN was looked at.',
    remedy: 'Wait, then type it again.',
    retry: 'later',
  },
  'pin-short': {
    title: 'No PIN to make a hash of',
    detail: 'A PIN has {shortest} to {longest} digits or letters.',
    remedy: 'Type it on one line at the prompt, or pipe it in; never as an argument.',
    retry: 'after-person',
  },
} as const
