/** What can stand in the way at the recycling station’s box. */
export const boxProblems = {
  'box-not-at-this-desk': {
    title: 'This station has no boxes',
    detail: 'Boxes belong to the recycling desk, and this station is set up as another one.',
    remedy: 'Use a recycling station, or ask the administrator to set the desk to recycling.',
    retry: 'never',
  },
  'box-not-open': {
    title: 'There is no box',
    detail: 'No box is open at this station.',
    remedy: 'Scan a device, or name a box first.',
    retry: 'after-person',
  },
  'box-unknown': {
    title: 'Unknown box',
    detail: 'The journal has no box with this id.',
    remedy: 'Go back to the box on the screen.',
    retry: 'never',
  },
  'box-empty': {
    title: 'The box is empty',
    detail: 'There is no scan in this box.',
    remedy: 'Scan a device.',
    retry: 'after-person',
  },
  'box-scan-confirmed': {
    title: 'The last scan was confirmed',
    detail: 'Device {serial} was confirmed for disabling already, so its scan can’t be taken back.',
    remedy: 'Leave the device in the box. Where it must stay in use, ask a supervisor.',
    retry: 'never',
  },
  'box-nothing-ready': {
    title: 'No device is ready',
    detail: 'No device of this box is looked up and waits to be disabled.',
    remedy: 'Scan devices, or wait until they are looked up.',
    retry: 'after-person',
  },
  'box-not-done': {
    title: 'The box is not done',
    detail: 'Devices of this box that nobody confirmed yet: {count}.',
    remedy: 'Disable them, or take their scans back. Then finish the box.',
    retry: 'after-person',
  },
  'box-at-work': {
    title: 'The box is being disabled',
    detail: 'Devices of this box are being disabled right now, or are paused.',
    remedy: 'Wait until it is done, or go on with it. Then finish the box.',
    retry: 'later',
  },
} as const
