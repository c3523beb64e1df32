/** What can go wrong with paper and with files that a person saves. */
export const paperProblems = {
  'sheet-too-early': {
    title: 'There is nothing to print yet',
    detail: 'It is still being worked on (it is “{state}”).',
    remedy: 'Wait until its outcome is on the screen.',
    retry: 'later',
  },
  'sheet-no-window': {
    title: 'Nothing can be printed here',
    detail: 'Sheets are made in the station’s window; there is none.',
    remedy: 'Open the station’s window.',
    retry: 'never',
  },
  'sheet-not-drawn': {
    title: 'The sheet could not be made',
    detail: 'The page that draws it failed ({cause}). Nothing of the intake is lost.',
    remedy: 'Try again. If it fails again, restart the station and tell its administrator.',
    retry: 'now',
  },
  'printer-none': {
    title: 'There is no printer',
    detail: 'This computer knows no printer.',
    remedy: 'Save the sheet as a PDF instead, or have the administrator connect a printer.',
    retry: 'after-person',
  },
  'printer-not-there': {
    title: 'The printer is not there',
    detail: 'The station file names the printer “{printer}”; this computer knows no such printer.',
    remedy: 'Save the sheet as a PDF instead, and tell the administrator.',
    retry: 'after-person',
  },
  'printer-failed': {
    title: 'The printer took nothing',
    detail: 'Printing failed: {cause}. Nothing of the intake is lost.',
    remedy: 'Look at the printer: power, paper, cover. Print again, or save the sheet as a PDF.',
    retry: 'after-person',
  },
  'file-not-saved': {
    title: 'The file was not saved',
    detail: '{place} can’t be written ({cause}).',
    remedy: 'Save it in another place.',
    retry: 'after-person',
  },
  'file-disk-full': {
    title: 'There is no room for the file',
    detail: 'The disk that {place} is to lie on is full.',
    remedy: 'Make room, or save it in another place.',
    retry: 'after-person',
  },
} as const
