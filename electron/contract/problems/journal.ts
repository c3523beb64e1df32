/** What can be wrong with the journal. Without it nothing is sent. */
export const journalProblems = {
  'journal-not-writable': {
    title: 'The journal can’t be written',
    detail: 'The station can’t write its record in {place} ({cause}). Nothing was sent to RSA.',
    remedy: 'Tell your administrator: the folder must exist and be writable. Take no devices in until then.',
    retry: 'after-person',
  },
  'journal-disk-full': {
    title: 'The disk is full',
    detail: 'There is no room for the station’s record in {place}. Nothing was sent to RSA.',
    remedy: 'Tell your administrator: free some space on this disk. Take no devices in until then.',
    retry: 'after-person',
  },
  'journal-in-use': {
    title: 'The station is already running',
    detail: 'Another DS100 Intake is writing in {place}.',
    remedy: 'Use the window that is open, or close it first.',
    retry: 'after-person',
  },
  'journal-damaged': {
    title: 'The journal is damaged',
    detail: 'The file {place} can’t be read as a journal ({cause}). It was left as it is.',
    remedy: 'Tell your administrator: keep the file, and restore it from a backup. See the runbook.',
    retry: 'after-person',
  },
  'journal-altered': {
    title: 'The journal does not verify',
    detail: 'Row {row}: {fault}.',
    remedy: 'Keep the file as it is and tell your auditor. Somebody or something changed the record.',
    retry: 'never',
  },
  'journal-missing': {
    title: 'There is no journal',
    detail: 'The folder {place} has no journal.',
    remedy: 'Name the station’s data folder with --data.',
    retry: 'never',
  },
} as const
