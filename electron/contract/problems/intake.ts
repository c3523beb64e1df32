/** What can stand in the way of one intake at the station itself. */
export const intakeProblems = {
  'device-in-hand': {
    title: 'Another device is still open',
    detail: '{scanned} was not taken: {open} is on the screen and not finished.',
    remedy: 'Finish or cancel the device on the screen, then scan the other one.',
    retry: 'after-person',
  },
  'station-busy': {
    title: 'One moment',
    detail: '{scanned} was not taken: the station is still working on {open}.',
    remedy: 'Wait until the result is on the screen, then scan again.',
    retry: 'now',
  },
  'outbox-screen-later': {
    title: 'Finish this device first',
    detail: '{open} is on the screen and not finished. The list of what is owed opens while no device is.',
    remedy: 'Finish or cancel the device on the screen, then open the list.',
    retry: 'after-person',
  },
  'unknown-intake': {
    title: 'This intake does not exist',
    detail: 'The journal has no intake with the id that was asked for.',
    remedy: 'Scan the device again.',
    retry: 'never',
  },
  'wrong-state': {
    title: 'That is not possible now',
    detail: 'The intake is “{state}”, and “{event}” can’t follow.',
    remedy: 'Look at what the screen shows now and go on from there.',
    retry: 'never',
  },
  'owner-forgotten': {
    title: 'The owner must be looked up again',
    detail: 'This station no longer knows whose device {serial} is.',
    remedy: 'Cancel and scan the device again.',
    retry: 'after-person',
  },
  'reason-not-offered': {
    title: 'This desk does not offer that reason',
    detail: '“{reason}” is not a reason of the desk “{desk}”.',
    remedy: 'Pick one of the reasons on the screen.',
    retry: 'after-person',
  },
  'no-such-record': {
    title: 'That record is not on the list',
    detail: 'The choice does not name one of the records that RSA returned, or that record has no owner.',
    remedy: 'Pick one of the records on the screen, or close the intake.',
    retry: 'after-person',
  },
  'not-registered': {
    title: 'Not registered',
    detail: 'RSA knows no device with the serial {serial}.',
    remedy: 'Compare the number on the device’s back. If it is right, this device can sign nobody in.',
    retry: 'never',
  },
  'not-assigned': {
    title: 'Not assigned to anyone',
    detail: 'RSA knows {serial}, but it belongs to nobody, so there is nothing to disable.',
    remedy: 'Nothing more to do. This device can sign nobody in.',
    retry: 'never',
  },
  'several-records': {
    title: 'RSA has more than one record',
    detail: 'For {serial} RSA returned {count} records. Nothing was disabled.',
    remedy: 'Choose the right owner, or close the intake and ask your administrator.',
    retry: 'after-person',
  },
  'another-user': {
    title: 'It belongs to somebody else by now',
    detail: 'Since it was confirmed, {serial} was given to another person. Nothing more was sent.',
    remedy: 'Check who the device belongs to, then choose the new owner or close the intake.',
    retry: 'after-person',
  },
  'list-unfinished': {
    title: 'The list is not finished',
    detail: '{count} of its devices are still owed to RSA.',
    remedy: 'Take the same list again, or run “outbox --drain”: it goes on where it stopped.',
    retry: 'now',
  },
  'batch-cancelled': {
    title: 'The list was cancelled',
    detail: 'Somebody cancelled the list before this device had its turn. Nothing was sent for it.',
    remedy: 'Take the list, or this device, again.',
    retry: 'never',
  },
  interrupted: {
    title: 'The station stopped in the middle',
    detail: 'The station ended while it worked on {serial}, so what RSA did is not certain.',
    remedy: 'Check again: the station asks RSA before it sends anything.',
    retry: 'now',
  },
} as const
