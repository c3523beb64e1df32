/** What can stand in the way at the lost-device desk. None names the person that was sought. */
export const lostProblems = {
  'lost-desk-only': {
    title: 'This station is no lost-device desk',
    detail: 'People are looked up only at a station whose desk is “lost”.',
    remedy: 'Scan the device, or go to the lost-device desk.',
    retry: 'never',
  },
  'lost-nobody': {
    title: 'Nobody has that name',
    detail: 'RSA knows nobody with exactly this e-mail address or user name.',
    remedy: 'Check the spelling, or try the other one: e-mail address or user name.',
    retry: 'after-person',
  },
  'lost-outdated': {
    title: 'That person is no longer on the screen',
    detail: 'What was found was forgotten, because time went by or somebody else was looked up.',
    remedy: 'Look the person up again.',
    retry: 'after-person',
  },
  'lost-unticked': {
    title: 'The check-list is not complete',
    detail: 'Each line must be ticked before anything is disabled. Nothing was sent.',
    remedy: 'Go through the list and tick every line.',
    retry: 'after-person',
  },
  'lost-not-that-device': {
    title: 'That device can’t be disabled from this list',
    detail: 'It is disabled already, RSA does not name its serial, or it does not fit this station’s label.',
    remedy: 'Pick another device, or type the serial from the person’s papers.',
    retry: 'after-person',
  },
  'lost-not-theirs': {
    title: 'It is not this person’s device',
    detail: 'RSA names somebody else as the owner of {serial}. Nothing was sent.',
    remedy: 'Close it and look the person up again. If it happens twice, ask your administrator.',
    retry: 'after-person',
  },
} as const
