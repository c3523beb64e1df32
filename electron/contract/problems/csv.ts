/** What can be wrong with a CSV file that the station reads or writes: a batch's list, the directory, a result. */
export const csvProblems = {
  'csv-unreadable': {
    title: 'The CSV file can’t be read',
    detail: '{place}: {cause}.',
    remedy: 'Check the path and the rights of the file.',
    retry: 'after-person',
  },
  'csv-too-big': {
    title: 'The CSV file is too big',
    detail: 'The file has {size} MB; the station reads at most {most} MB.',
    remedy: 'Leave out the columns that are not needed, or split the file.',
    retry: 'after-person',
  },
  'csv-too-long': {
    title: 'The CSV file has too many rows',
    detail: 'The file has more than {most} rows.',
    remedy: 'Split the file and use the parts one after the other.',
    retry: 'after-person',
  },
  'csv-not-text': {
    title: 'That is not a CSV file',
    detail: 'The file holds binary data, as a workbook or a picture does.',
    remedy: 'Open it in the program that it comes from and save it as “CSV UTF-8”.',
    retry: 'after-person',
  },
  'csv-empty': {
    title: 'The CSV file has no rows',
    detail: 'There is nothing in it below the line with the column names.',
    remedy: 'Check that it is the right file and that it was saved completely.',
    retry: 'after-person',
  },
  'csv-column-missing': {
    title: 'A column is missing',
    detail: 'No column is called “{column}”. The first line says: {seen}.',
    remedy: 'Write {column} above the right column. Upper and lower case don’t matter.',
    retry: 'after-person',
  },
  'csv-column-twice': {
    title: 'A column is there twice',
    detail: 'More than one column is called “{column}”, so it is not certain which one is meant.',
    remedy: 'Remove or rename the one that is not meant.',
    retry: 'after-person',
  },
  'csv-no-good-row': {
    title: 'No row can be used',
    detail: 'None of {rows} rows could be taken. The first is line {line}: “{text}”.',
    remedy: 'Compare that row with what the documentation says about the file, correct the file, try again.',
    retry: 'after-person',
  },
  'csv-row-quotes': {
    title: 'The quotes in this row don’t fit',
    detail: 'A quote opens a cell and does not close it, or text follows right after a closing quote.',
    remedy: 'Remove the quote, or write it twice inside a quoted cell.',
    retry: 'after-person',
  },
  'csv-row-swallows': {
    title: 'A quote swallows other rows',
    detail: 'A quote opens in line {first} and closes in line {last}, and the lines between look like rows.',
    remedy: 'Remove the stray quote. None of these lines was taken.',
    retry: 'after-person',
  },
  'csv-row-too-wide': {
    title: 'The row has too many cells',
    detail: 'The row has {cells} cells, and there are {expected} columns, so its cells may have moved.',
    remedy: 'Put a cell that holds the separator itself into quotes.',
    retry: 'after-person',
  },
  'csv-serial-missing': {
    title: 'The row has no serial',
    detail: 'The column “{column}” is empty here, and other cells are not.',
    remedy: 'Write the number from the device’s back into it, or remove the row.',
    retry: 'after-person',
  },
  'csv-serial-rewritten': {
    title: 'A spreadsheet rewrote the serial',
    detail: 'The cell says “{text}”; expected is every digit and nothing else, as in {expected}.',
    remedy: 'Format the column as text, take the number from the original list again, and save.',
    retry: 'after-person',
  },
  'csv-serial-zeros-lost': {
    title: 'The serial is too short',
    detail:
      '“{text}” has {length} digits, a serial of this station has {expected}. Spreadsheets drop zeros in front: then it was {padded}.',
    remedy: 'Compare the device or the original list. Format the column as text, then enter all digits.',
    retry: 'after-person',
  },
  'csv-serial-wrong': {
    title: 'That is not a DS100 serial',
    detail: 'The cell says “{text}”; a serial of this station looks like {expected}.',
    remedy: 'Write the number that stands beside S/N on the device’s back.',
    retry: 'after-person',
  },
  'csv-ticket-wrong': {
    title: 'The ticket can’t be used',
    detail:
      'The ticket has {length} characters or more than one line; it may have {most} printable characters in one line.',
    remedy: 'Shorten the ticket, or leave it empty.',
    retry: 'after-person',
  },
  'directory-not-stored': {
    title: 'The names could not be stored',
    detail:
      'The station could not store the users file’s names ({cause}). The names of the last import hold.',
    remedy:
      'Check the space on the disk. The station tries again when the file changes or at its next start.',
    retry: 'after-person',
  },
  'result-not-writable': {
    title: 'The result file can’t be written',
    detail: '{place}: {cause}.',
    remedy: 'Check the folder, its rights and the space on the disk. The journal has every result.',
    retry: 'after-person',
  },
} as const
