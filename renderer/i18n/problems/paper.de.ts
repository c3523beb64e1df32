/** Die Probleme mit Papier und mit Dateien, die jemand speichert. */
export const paperProblemsDe = {
  'sheet-too-early': {
    title: 'Noch gibt es nichts zu drucken',
    detail: 'Es ist noch in Arbeit (es ist „{state}“).',
    remedy: 'Warten Sie, bis das Ergebnis auf dem Bildschirm steht.',
  },
  'sheet-no-window': {
    title: 'Hier kann nichts gedruckt werden',
    detail: 'Belege entstehen im Fenster der Station, und hier ist keines.',
    remedy: 'Öffnen Sie das Fenster der Station.',
  },
  'sheet-not-drawn': {
    title: 'Der Beleg ließ sich nicht erstellen',
    detail: 'Die Seite, die ihn zeichnet, ist ausgefallen ({cause}). Von der Annahme ist nichts verloren.',
    remedy:
      'Versuchen Sie es noch einmal. Misslingt es wieder, starten Sie die Station neu und sagen Sie der Administration Bescheid.',
  },
  'printer-none': {
    title: 'Es gibt keinen Drucker',
    detail: 'Dieser Computer kennt keinen Drucker.',
    remedy: 'Speichern Sie den Beleg als PDF, oder lassen Sie die Administration einen Drucker anschließen.',
  },
  'printer-not-there': {
    title: 'Der Drucker ist nicht da',
    detail: 'Die Stationsdatei nennt den Drucker „{printer}“; dieser Computer kennt keinen solchen.',
    remedy: 'Speichern Sie den Beleg als PDF, und sagen Sie der Administration Bescheid.',
  },
  'printer-failed': {
    title: 'Der Drucker hat nichts angenommen',
    detail: 'Das Drucken ist misslungen: {cause}. Von der Annahme ist nichts verloren.',
    remedy:
      'Sehen Sie nach dem Drucker: Strom, Papier, Deckel. Drucken Sie noch einmal, oder speichern Sie den Beleg als PDF.',
  },
  'file-not-saved': {
    title: 'Die Datei wurde nicht gespeichert',
    detail: '{place} lässt sich nicht schreiben ({cause}).',
    remedy: 'Speichern Sie sie an einem anderen Ort.',
  },
  'file-disk-full': {
    title: 'Für die Datei ist kein Platz',
    detail: 'Der Datenträger von {place} ist voll.',
    remedy: 'Machen Sie Platz, oder speichern Sie sie an einem anderen Ort.',
  },
} as const
