/** What can be wrong with a scanner, or with what it sends, in German. */
export const scannerProblemsDe = {
  'scanner-no-permission': {
    title: 'Die Station darf den Scanner nicht lesen',
    detail: '{name} ist angeschlossen, aber dieses Konto darf ihn nicht öffnen.',
    remedy:
      'Unter Linux die udev-Regel der Station installieren (siehe „Scanner“ in der Dokumentation), dann den Scanner neu anstecken.',
  },
  'scanner-busy': {
    title: 'Ein anderes Programm hat den Scanner',
    detail: '{name} ist angeschlossen, aber ein anderes Programm gibt ihn nicht her.',
    remedy: 'Das andere Programm beenden. Die Station versucht es von selbst wieder.',
  },
  'scanner-failed': {
    title: 'Der Scanner ist nicht lesbar',
    detail: '{name} ist angeschlossen, ließ sich aber nicht öffnen ({cause}).',
    remedy:
      'Den Scanner neu anstecken. Hilft das nicht, eine andere Buchse oder ein anderes Kabel nehmen. Die Station versucht es weiter.',
  },
  'scanner-stalled': {
    title: 'Der Scanner antwortet nicht',
    detail: '{name} ist angeschlossen, ließ sich aber in {seconds} Sekunden nicht öffnen.',
    remedy: 'Den Scanner neu anstecken.',
  },
  'scanner-flood': {
    title: 'Der Scanner sendet zu viel',
    detail: '{name} hat in einer Sekunde mehr als {count} Meldungen gesendet. Sie wurden verworfen.',
    remedy: 'Den Auslöser loslassen oder den Scanner neu anstecken. Dann das Gerät noch einmal scannen.',
  },
  'scanner-keyboard-mode': {
    title: 'Der Scanner ist im Tastaturmodus',
    detail:
      '{name} tippt wie eine Tastatur. Das geht, aber die Station sieht nicht, ob er noch da ist, und kann ihn bei einem falschen Scan nicht piepen lassen.',
    remedy:
      'Mit dem Code aus dem Handbuch des Herstellers auf „USB HID POS“ umstellen (siehe „Scanner“ in der Dokumentation).',
  },
  'scanner-driver-missing': {
    title: 'Dieser Computer kann keine Scanner lesen',
    detail: 'Der Teil der Station, der Scanner liest, ließ sich nicht laden ({cause}).',
    remedy: 'Unter Linux libusb-1.0-0 und libudev1 installieren. Ein Scanner im Tastaturmodus geht auch so.',
  },
  'scanner-cannot-switch': {
    title: 'Der Scanner ließ sich nicht umstellen',
    detail: '{name} hat die Umstellung auf HID POS nicht angenommen ({cause}).',
    remedy: 'Mit dem Code aus dem Handbuch des Herstellers umstellen (siehe „Scanner“ in der Dokumentation).',
  },
  'scanner-not-there': {
    title: 'Dieser Scanner ist nicht mehr da',
    detail: 'Der gemeinte Scanner ist nicht mehr angeschlossen.',
    remedy: 'Ihn wieder anstecken.',
  },
  'descriptor-malformed': {
    title: 'Der Scanner beschreibt sich falsch',
    detail: 'Seine Beschreibung ist nicht lesbar: Byte {offset}: {fault}.',
    remedy:
      'Die Station liest ihn so, wie es bei den Herstellern üblich ist. Bitte hier in der Scannerprüfung testen.',
  },
  'descriptor-no-scanner': {
    title: 'Das ist kein Barcodescanner',
    detail: 'In seiner Beschreibung kommen keine gescannten Daten vor: {saw}.',
    remedy: 'Ein Scanner im Tastaturmodus tippt ins Fenster. Sonst auf „USB HID POS“ umstellen.',
  },
  'report-malformed': {
    title: 'Der Scanner hat etwas Unlesbares gesendet',
    detail: 'Was er gesendet hat, wurde nicht verwendet: {fault}.',
    remedy: 'Das Gerät noch einmal scannen.',
  },
  'code-incomplete': {
    title: 'Der Code kam nicht ganz an',
    detail: 'Von einem langen Code kam nur ein Teil an ({fault}). Er wurde verworfen.',
    remedy: 'Das Gerät noch einmal scannen.',
  },
  'code-too-long': {
    title: 'Dieser Code ist zu lang',
    detail: 'Der Code hat mehr als {limit} Bytes. Er wurde verworfen.',
    remedy: 'Den Code neben S/N auf der Rückseite scannen.',
  },
  'scans-differ': {
    title: 'Das war ein anderer Code',
    detail:
      'Damit die Station lernt, wie ein Scanner tippt, muss dreimal derselbe Code gescannt werden. Dieser ist anders.',
    remedy: 'Denselben Code noch einmal scannen, dreimal.',
  },
  'scan-too-short': {
    title: 'Das war kein Scan',
    detail: 'Es kamen nur {count} Zeichen an, zu wenige für einen Scan.',
    remedy: 'Einen Code mit mindestens sechs Zeichen scannen.',
  },
  'keys-too-slow': {
    title: 'Das war getippt, nicht gescannt',
    detail:
      'Zwischen zwei Tasten vergingen bis zu {milliseconds} ms. Ein Scanner ist schneller und gleichmäßiger.',
    remedy: 'Den Code scannen, nicht tippen.',
  },
  'scanner-screen-later': {
    title: 'Erst dieses Gerät abschließen',
    detail:
      '{open} ist auf dem Bildschirm und nicht fertig. Scanner werden geprüft, wenn kein Gerät offen ist.',
    remedy: 'Das Gerät auf dem Bildschirm abschließen oder abbrechen, dann die Scannerprüfung öffnen.',
  },
} as const
