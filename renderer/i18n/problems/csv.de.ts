/** What can be wrong with a CSV file, in German. */
export const csvProblemsDe = {
  'csv-unreadable': {
    title: 'Die CSV-Datei ist nicht lesbar',
    detail: '{place}: {cause}.',
    remedy: 'Pfad und Rechte der Datei prüfen.',
  },
  'csv-too-big': {
    title: 'Die CSV-Datei ist zu groß',
    detail: 'Die Datei hat {size} MB; die Station liest höchstens {most} MB.',
    remedy: 'Spalten weglassen, die nicht gebraucht werden, oder die Datei teilen.',
  },
  'csv-too-long': {
    title: 'Die CSV-Datei hat zu viele Zeilen',
    detail: 'Die Datei hat mehr als {most} Zeilen.',
    remedy: 'Die Datei teilen und die Teile nacheinander verwenden.',
  },
  'csv-not-text': {
    title: 'Das ist keine CSV-Datei',
    detail: 'Die Datei enthält Binärdaten wie eine Arbeitsmappe oder ein Bild.',
    remedy: 'Im Programm öffnen, aus dem sie kommt, und als „CSV UTF-8“ speichern.',
  },
  'csv-empty': {
    title: 'Die CSV-Datei hat keine Zeilen',
    detail: 'Unter der Zeile mit den Spaltennamen steht nichts.',
    remedy: 'Prüfen, ob es die richtige Datei ist und ob sie vollständig gespeichert wurde.',
  },
  'csv-column-missing': {
    title: 'Eine Spalte fehlt',
    detail: 'Keine Spalte heißt „{column}“. In der ersten Zeile steht: {seen}.',
    remedy: '{column} über die richtige Spalte schreiben. Groß- und Kleinschreibung sind gleich.',
  },
  'csv-column-twice': {
    title: 'Eine Spalte ist doppelt',
    detail: 'Mehr als eine Spalte heißt „{column}“, also ist unklar, welche gemeint ist.',
    remedy: 'Die andere Spalte entfernen oder umbenennen.',
  },
  'csv-no-good-row': {
    title: 'Keine Zeile ist brauchbar',
    detail: 'Keine von {rows} Zeilen war brauchbar. Die erste ist Zeile {line}: „{text}“.',
    remedy: 'Diese Zeile mit der Dokumentation vergleichen, die Datei korrigieren, noch einmal versuchen.',
  },
  'csv-row-quotes': {
    title: 'Die Anführungszeichen dieser Zeile passen nicht',
    detail:
      'Ein Anführungszeichen öffnet eine Zelle und schließt sie nicht, oder nach dem schließenden folgt noch Text.',
    remedy: 'Das Anführungszeichen entfernen oder es in der Zelle doppelt schreiben.',
  },
  'csv-row-swallows': {
    title: 'Ein Anführungszeichen verschluckt andere Zeilen',
    detail:
      'Ein Anführungszeichen öffnet in Zeile {first} und schließt in Zeile {last}, und dazwischen stehen Zeilen mit Seriennummern.',
    remedy: 'Das verirrte Anführungszeichen entfernen. Keine dieser Zeilen wurde übernommen.',
  },
  'csv-row-too-wide': {
    title: 'Die Zeile hat zu viele Zellen',
    detail:
      'Die Zeile hat {cells} Zellen, es gibt aber {expected} Spalten: Die Zellen können verrutscht sein.',
    remedy: 'Eine Zelle, die selbst das Trennzeichen enthält, in Anführungszeichen setzen.',
  },
  'csv-serial-missing': {
    title: 'Die Zeile hat keine Seriennummer',
    detail: 'Die Spalte „{column}“ ist hier leer, andere Zellen sind es nicht.',
    remedy: 'Die Nummer von der Rückseite des Geräts eintragen oder die Zeile entfernen.',
  },
  'csv-serial-rewritten': {
    title: 'Eine Tabellenkalkulation hat die Seriennummer verändert',
    detail: 'In der Zelle steht „{text}“; erwartet sind alle Ziffern und sonst nichts, wie in {expected}.',
    remedy:
      'Die Spalte als Text formatieren, die Nummer noch einmal aus der ursprünglichen Liste nehmen, speichern.',
  },
  'csv-serial-zeros-lost': {
    title: 'Die Seriennummer ist zu kurz',
    detail:
      '„{text}“ hat {length} Ziffern, eine Seriennummer dieser Station hat {expected}. Tabellenkalkulationen lassen Nullen vorn weg: Dann war es {padded}.',
    remedy:
      'Mit dem Gerät oder der ursprünglichen Liste vergleichen. Die Spalte als Text formatieren, dann alle Ziffern eingeben.',
  },
  'csv-serial-wrong': {
    title: 'Das ist keine Seriennummer eines DS100',
    detail: 'In der Zelle steht „{text}“; eine Seriennummer dieser Station sieht aus wie {expected}.',
    remedy: 'Die Nummer eintragen, die auf der Rückseite des Geräts neben S/N steht.',
  },
  'csv-ticket-wrong': {
    title: 'Das Ticket ist nicht brauchbar',
    detail:
      'Das Ticket hat {length} Zeichen oder mehr als eine Zeile; erlaubt sind {most} druckbare Zeichen in einer Zeile.',
    remedy: 'Das Ticket kürzen oder leer lassen.',
  },
  'directory-not-stored': {
    title: 'Die Namen ließen sich nicht speichern',
    detail:
      'Die Station konnte die Namen der Benutzerdatei nicht speichern ({cause}). Es gelten die des letzten Imports.',
    remedy:
      'Freien Platz prüfen. Die Station versucht es wieder, wenn die Datei sich ändert oder beim nächsten Start.',
  },
  'result-not-writable': {
    title: 'Die Ergebnisdatei ist nicht beschreibbar',
    detail: '{place}: {cause}.',
    remedy: 'Ordner, Rechte und freien Platz prüfen. Im Journal steht jedes Ergebnis.',
  },
} as const
