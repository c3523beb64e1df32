/** What can be wrong with the journal, the configuration or the bridge, in German. */
export const stationProblemsDe = {
  'journal-not-writable': {
    title: 'Das Journal ist nicht beschreibbar',
    detail: 'Die Station kann in {place} nichts festhalten ({cause}). An RSA wurde nichts gesendet.',
    remedy:
      'Der Verwaltung melden: Der Ordner muss da und beschreibbar sein. Bis dahin keine Geräte annehmen.',
  },
  'journal-disk-full': {
    title: 'Die Festplatte ist voll',
    detail: 'In {place} ist kein Platz mehr für das Journal der Station. An RSA wurde nichts gesendet.',
    remedy: 'Der Verwaltung melden: auf dieser Festplatte Platz schaffen. Bis dahin keine Geräte annehmen.',
  },
  'journal-in-use': {
    title: 'Die Station läuft schon',
    detail: 'Ein anderes DS100 Intake schreibt in {place}.',
    remedy: 'Das offene Fenster benutzen oder es zuerst schließen.',
  },
  'journal-damaged': {
    title: 'Das Journal ist beschädigt',
    detail: 'Die Datei {place} lässt sich nicht als Journal lesen ({cause}). Sie wurde nicht verändert.',
    remedy:
      'Der Verwaltung melden: Datei aufheben und aus einer Sicherung wiederherstellen. Siehe Betriebshandbuch.',
  },
  'journal-altered': {
    title: 'Das Journal besteht die Prüfung nicht',
    detail: 'Zeile {row}: {fault}.',
    remedy: 'Die Datei lassen, wie sie ist, und der Revision melden. Jemand oder etwas hat sie verändert.',
  },
  'journal-missing': {
    title: 'Es gibt kein Journal',
    detail: 'Im Ordner {place} ist kein Journal.',
    remedy: 'Den Datenordner der Station mit --data angeben.',
  },
  'set-up-needed': {
    title: 'Diese Station ist noch nicht eingerichtet',
    detail:
      'Keine Stationsdatei unter {place} nennt einen Schlüssel, und keiner wurde importiert; die Station weiß nicht, für welchen RSA-Mandanten sie arbeitet.',
    remedy:
      'Den Schlüssel im Fenster der Station importieren, oder die Stationsdatei dort ablegen (siehe „Administration“ in der Dokumentation) und neu starten.',
  },
  'live-configuration-missing': {
    title: 'Die Konfiguration der Station ist weg',
    detail:
      'Dieser Datenordner wurde mit RSA benutzt, und jetzt nennt keine Stationsdatei unter {place} einen Schlüssel, und keiner ist importiert.',
    remedy:
      'Den Schlüssel im Fenster der Station importieren oder die Stationsdatei wiederherstellen. Zum Üben einen anderen Ordner mit --data benutzen.',
  },
  'station-file-unreadable': {
    title: 'Die Stationsdatei ist nicht lesbar',
    detail: '{place}: {cause}.',
    remedy: 'Pfad und Rechte der Datei prüfen.',
  },
  'station-file-invalid': {
    title: 'Die Stationsdatei ist falsch',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Diese Angabe berichtigen. Die Dokumentation führt alle auf.',
  },
  'settings-invalid': {
    title: 'Die eigenen Einstellungen der Station sind falsch',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Diese Datei berichtigen oder entfernen und neu starten.',
  },
  'setting-managed': {
    title: 'Das hat die Verwaltung festgelegt',
    detail: 'Die Einstellung „{setting}“ steht in der Stationsdatei und lässt sich hier nicht ändern.',
    remedy: 'Die Verwaltung fragen.',
  },
  'key-file-unreadable': {
    title: 'Die Schlüsseldatei ist nicht lesbar',
    detail: '{place}: {cause}.',
    remedy: 'Pfad und Rechte der Schlüsseldatei prüfen.',
  },
  'key-file-invalid': {
    title: 'Die Schlüsseldatei ist kein Schlüssel der Cloud Administration API',
    detail: '{place}: {member}: {fault}.',
    remedy: 'Die Schlüsseldatei noch einmal aus der Konsole von RSA holen und diese benutzen.',
  },
  'plain-http': {
    title: 'Nur https ist erlaubt',
    detail: '{place}: Die Adresse {address} ist nicht https. Einfaches http gibt es nur für diesen Computer.',
    remedy: 'Die https-Adresse des Mandanten verwenden.',
  },
  'proxy-invalid': {
    title: 'Die Adresse des Proxys ist falsch',
    detail: 'Die Umgebungsvariable {variable} ist keine Adresse eines Proxys.',
    remedy: 'Als http://proxy:3128 schreiben oder entfernen. cloud.proxy in der Stationsdatei geht vor.',
  },
  'ca-file-invalid': {
    title: 'Die Zertifikatsdatei ist unbrauchbar',
    detail: '{place}: {fault}.',
    remedy: 'cloud.caFile nennt eine Datei mit Zertifikaten als PEM. Pfad, Rechte und Inhalt prüfen.',
  },
  usage: {
    title: 'Der Befehl stimmt nicht',
    detail: '{fault}',
    remedy: 'station --help führt die Befehle auf.',
  },
  'foreign-sender': {
    title: 'Abgelehnt',
    detail: 'Die Anfrage kam nicht von der eigenen Seite der Station.',
    remedy: 'Die Station neu starten.',
  },
  'malformed-request': {
    title: 'Abgelehnt',
    detail: 'Die Anfrage {command} ist nicht, was die Station erwartet: {fault}.',
    remedy: 'Die Station neu starten. Geschieht es wieder, der Verwaltung melden.',
  },
  unexpected: {
    title: 'In der Station ist etwas schiefgegangen',
    detail: 'Ein unerwarteter Fehler ({cause}). Was schon festgehalten wurde, ist sicher.',
    remedy: 'Noch einmal versuchen. Geschieht es wieder, die Station neu starten und der Verwaltung melden.',
  },
  'not-in-training': {
    title: 'Diese Station übt nicht',
    detail: 'Sie arbeitet mit RSA selbst: Hier kann nichts absichtlich schiefgehen.',
    remedy: 'An einer Station üben, die zur Übung gestartet ist.',
  },
} as const
