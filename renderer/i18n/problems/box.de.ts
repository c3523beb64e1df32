/** Die Probleme an der Kiste der Recyclingstation. */
export const boxProblemsDe = {
  'box-not-at-this-desk': {
    title: 'Diese Station hat keine Kisten',
    detail: 'Kisten gehören zur Recyclingstation, und diese Station ist anders eingerichtet.',
    remedy: 'Nehmen Sie eine Recyclingstation, oder bitten Sie die Administration, sie so einzurichten.',
  },
  'box-not-open': {
    title: 'Es gibt keine Kiste',
    detail: 'An dieser Station ist keine Kiste offen.',
    remedy: 'Scannen Sie ein Gerät, oder benennen Sie zuerst eine Kiste.',
  },
  'box-unknown': {
    title: 'Unbekannte Kiste',
    detail: 'Das Journal hat keine Kiste mit dieser Kennung.',
    remedy: 'Gehen Sie zurück zur Kiste auf dem Bildschirm.',
  },
  'box-empty': {
    title: 'Die Kiste ist leer',
    detail: 'In dieser Kiste ist kein Scan.',
    remedy: 'Scannen Sie ein Gerät.',
  },
  'box-scan-confirmed': {
    title: 'Der letzte Scan ist bestätigt',
    detail: 'Gerät {serial} ist schon zum Sperren bestätigt, sein Scan lässt sich nicht zurücknehmen.',
    remedy: 'Lassen Sie das Gerät in der Kiste. Soll es in Gebrauch bleiben, fragen Sie die Aufsicht.',
  },
  'box-nothing-ready': {
    title: 'Kein Gerät ist bereit',
    detail: 'Kein Gerät dieser Kiste ist nachgeschlagen und wartet auf das Sperren.',
    remedy: 'Scannen Sie Geräte, oder warten Sie, bis sie nachgeschlagen sind.',
  },
  'box-not-done': {
    title: 'Die Kiste ist nicht fertig',
    detail: 'Geräte dieser Kiste, die noch niemand bestätigt hat: {count}.',
    remedy: 'Sperren Sie sie, oder nehmen Sie ihre Scans zurück. Dann schließen Sie die Kiste ab.',
  },
  'box-at-work': {
    title: 'Die Kiste wird gerade gesperrt',
    detail: 'Geräte dieser Kiste werden gerade gesperrt, oder das Sperren ist angehalten.',
    remedy: 'Warten Sie, bis es fertig ist, oder setzen Sie es fort. Dann schließen Sie die Kiste ab.',
  },
} as const
