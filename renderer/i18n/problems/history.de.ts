/** What can go wrong while somebody looks something up in the history, in German. */
export const historyProblemsDe = {
  'history-later': {
    title: 'Erst dieses Gerät',
    detail: 'Gerät {open} ist noch nicht fertig. Der Verlauf kommt danach.',
    remedy: 'Das Gerät auf dem Bildschirm bestätigen oder schließen.',
  },
  'history-unreadable': {
    title: 'Der Verlauf kann gerade nicht gelesen werden',
    detail: 'Im Journal konnte nicht nachgesehen werden ({cause}). Geräte werden angenommen wie sonst.',
    remedy: 'Noch einmal versuchen. Wenn es wieder passiert, der Administration melden.',
  },
  'history-days': {
    title: 'Diese Tage können nicht gezeigt werden',
    detail: 'Die Tage vom {from} bis zum {to} sind kein Zeitraum von höchstens {most} Tagen.',
    remedy: 'Einen ersten und einen letzten Tag in dieser Reihenfolge wählen.',
  },
  'export-not-written': {
    title: 'Die Liste kann nicht gespeichert werden',
    detail: 'Die Datei {name} konnte nicht geschrieben werden ({cause}). Es blieb nichts davon zurück.',
    remedy: 'Einen anderen Ordner wählen oder auf dem Datenträger Platz schaffen.',
  },
  'export-not-under-way': {
    title: 'Es wird keine Liste gespeichert',
    detail: 'Die Station schreibt gerade keine Liste, oder sie wurde abgebrochen.',
    remedy: 'Noch einmal beginnen.',
  },
} as const
