/** What can go wrong while somebody looks something up in the history. Nothing is changed by any of it. */
export const historyProblems = {
  'history-later': {
    title: 'This device first',
    detail: 'Device {open} is not finished. The history comes after it.',
    remedy: 'Confirm the device on the screen or close it.',
    retry: 'after-person',
  },
  'history-unreadable': {
    title: 'The history can’t be read now',
    detail: 'Looking into the journal failed ({cause}). Devices are taken in as usual.',
    remedy: 'Try again. If it happens again, tell your administrator.',
    retry: 'now',
  },
  'history-days': {
    title: 'These days can’t be shown',
    detail: 'The days from {from} to {to} are no range of at most {most} days.',
    remedy: 'Choose a first and a last day in this order.',
    retry: 'never',
  },
  'export-not-written': {
    title: 'The list can’t be saved',
    detail: 'The file {name} could not be written ({cause}). Nothing of it was kept.',
    remedy: 'Choose another folder, or free some space on the disk.',
    retry: 'after-person',
  },
  'export-not-under-way': {
    title: 'No list is being saved',
    detail: 'The station is not writing a list, or it was given up.',
    remedy: 'Begin again.',
    retry: 'now',
  },
} as const
