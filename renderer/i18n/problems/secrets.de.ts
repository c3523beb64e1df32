/** What can be wrong with a key that is kept at the station, in German. */
export const secretProblemsDe = {
  'key-locked': {
    title: 'Der Schlüssel ist verschlossen',
    detail:
      'Der Schlüssel für {host} ist mit einer Passphrase gesichert, die seit dem Start niemand eingegeben hat.',
    remedy:
      'Die Passphrase im Fenster der Station eingeben. Für die Befehlszeile nennt DS100_PASSPHRASE_FILE eine Datei, in der sie steht.',
  },
  'key-in-keyring': {
    title: 'Diesen Schlüssel öffnet nur das Fenster der Station',
    detail:
      'Den Schlüssel für {host} bewahrt der Schlüsselbund des Betriebssystems auf, und dieser Befehl läuft außerhalb der App.',
    remedy:
      'Die Befehlszeile der installierten App oder das Fenster benutzen, oder für diese in der Stationsdatei eine Schlüsseldatei angeben.',
  },
  'passphrase-wrong': {
    title: 'Das ist nicht die Passphrase',
    detail: 'Der Schlüssel für {host} öffnet sich damit nicht. Groß- und Kleinschreibung zählen.',
    remedy:
      'Noch einmal eingeben. Kennt sie niemand mehr, den Schlüssel neu importieren, mit einer neuen Passphrase.',
  },
  'passphrase-short': {
    title: 'Die Passphrase ist zu kurz',
    detail: 'Ein Schlüssel wird mit einer Passphrase von mindestens {least} Zeichen gesichert.',
    remedy: 'Mehrere Wörter, die nicht zusammengehören, sind eine gute Passphrase.',
  },
  'passphrase-file-unreadable': {
    title: 'Die Datei mit der Passphrase ist nicht lesbar',
    detail: '{place}: {cause}.',
    remedy:
      'DS100_PASSPHRASE_FILE nennt eine Datei, in deren erster Zeile die Passphrase steht. Pfad und Rechte prüfen.',
  },
  'passphrase-needed': {
    title: 'Es braucht eine Passphrase',
    detail:
      'Dieser Computer hat keinen Schlüsselbund; darum wird der Schlüssel nur mit einer Passphrase aufbewahrt, nie offen.',
    remedy: 'Eine Passphrase wählen. Die Station fragt bei jedem Start danach.',
  },
  'keyring-silent': {
    title: 'Der Schlüsselbund antwortet nicht',
    detail:
      'Der Schlüsselbund des Betriebssystems, der den Schlüssel für {host} aufbewahrt, ist im Augenblick nicht benutzbar.',
    remedy: 'Ihn entsperren: meist heißt das, sich am Computer neu anzumelden. Dann die Station neu starten.',
  },
  'keyring-refused': {
    title: 'Der Schlüsselbund öffnet den Schlüssel nicht',
    detail:
      'Der Schlüssel für {host} stammt von einem anderen Konto oder Computer, oder der Schlüsselbund wurde seither ersetzt.',
    remedy: 'Den Schlüssel an dieser Station neu importieren.',
  },
  'keyring-failed': {
    title: 'Der Schlüsselbund hat den Schlüssel nicht angenommen',
    detail:
      'Der Schlüsselbund des Betriebssystems ist da und hat den Schlüssel nicht verschlüsselt. Nichts wurde aufbewahrt.',
    remedy: 'Den Schlüsselbund entsperren und es noch einmal versuchen.',
  },
  'secrets-damaged': {
    title: 'Der importierte Schlüssel ist beschädigt',
    detail: '{place}: {fault}. Die Datei wurde gelassen, wie sie ist.',
    remedy:
      'Aus einer Sicherung wiederherstellen oder den Schlüssel neu importieren: Die beschädigte Datei wird dann beiseitegelegt, nicht gelöscht.',
  },
  'secrets-unreadable': {
    title: 'Der importierte Schlüssel ist nicht lesbar',
    detail: '{place}: {cause}.',
    remedy: 'Die Rechte der Datei prüfen: Sie gehört dem Konto der Station.',
  },
  'secrets-not-written': {
    title: 'Der Schlüssel wurde nicht aufbewahrt',
    detail: '{place} ist nicht beschreibbar ({cause}). Was vorher aufbewahrt war, ist noch da.',
    remedy: 'Festplatte und Rechte des Datenordners prüfen, dann noch einmal versuchen.',
  },
  'client-address-wrong': {
    title: 'Das ist keine https-Adresse',
    detail: '{member}: Angenommen wird nur https, und einfaches http nur auf diesem Computer selbst.',
    remedy: 'Die Adresse aus der Konsole von RSA übernehmen.',
  },
  'key-change-later': {
    title: 'Zuerst das Gerät auf dem Bildschirm abschließen',
    detail:
      'Das Gerät {open} ist nicht fertig, und die Station hält kurz an, wenn ihr Schlüssel gewechselt wird.',
    remedy: 'Das Gerät bestätigen oder schließen, dann noch einmal versuchen.',
  },
  'key-not-chosen': {
    title: 'Es wurde kein Schlüssel gewählt',
    detail: 'Es gibt keine Schlüsseldatei, die aufbewahrt werden könnte.',
    remedy: 'Zuerst die Schlüsseldatei wählen.',
  },
} as const
