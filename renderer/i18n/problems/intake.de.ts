/** What can be wrong with a label or stand in the way of one intake, in German. */
export const intakeProblemsDe = {
  'label-empty': {
    title: 'Es wurde nichts gelesen',
    detail: 'Der Scan oder die Eingabe hatte keine Zeichen.',
    remedy: 'Die Rückseite des Geräts noch einmal scannen oder die Nummer neben S/N eintippen.',
  },
  'label-token-serial': {
    title: 'Das ist die Seriennummer des Anmeldemittels',
    detail:
      '{text} hat zwölf Ziffern, wie die Seriennummer eines OTP-Anmeldemittels. Die Nummer auf der Rückseite des Geräts wäre {inside}.',
    remedy:
      'Mit der Rückseite vergleichen: Steht dort {inside}, diese Nummer verwenden. Sonst noch einmal scannen.',
  },
  'label-web-address': {
    title: 'Das ist eine Webadresse',
    detail: 'Der gelesene Code ist ein Link, nicht die Seriennummer eines DS100.',
    remedy: 'Den anderen Code auf der Rückseite scannen, den neben S/N.',
  },
  'label-wrong-length': {
    title: 'Die Nummer ist nicht vollständig',
    detail: '{text} hat {length} Zeichen; eine Seriennummer dieser Station hat {expected}.',
    remedy: 'Noch einmal scannen oder die ganze Nummer neben S/N eintippen.',
  },
  'label-not-a-serial': {
    title: 'Das ist keine DS100-Seriennummer',
    detail: 'Gelesen wurde „{text}“. Das sieht nach dem Code eines anderen Herstellers aus.',
    remedy: 'Den Code neben S/N auf der Rückseite scannen oder die Nummer eintippen.',
  },
  'device-in-hand': {
    title: 'Ein anderes Gerät ist noch offen',
    detail: '{scanned} wurde nicht angenommen: {open} ist auf dem Bildschirm und nicht fertig.',
    remedy: 'Das Gerät auf dem Bildschirm abschließen oder abbrechen, dann das andere scannen.',
  },
  'station-busy': {
    title: 'Einen Moment',
    detail: '{scanned} wurde nicht angenommen: Die Station arbeitet noch an {open}.',
    remedy: 'Warten, bis das Ergebnis auf dem Bildschirm ist, dann noch einmal scannen.',
  },
  'outbox-screen-later': {
    title: 'Erst dieses Gerät abschließen',
    detail:
      '{open} ist auf dem Bildschirm und nicht fertig. Die Liste des Offenen lässt sich öffnen, wenn keines offen ist.',
    remedy: 'Das Gerät auf dem Bildschirm abschließen oder abbrechen, dann die Liste öffnen.',
  },
  'unknown-intake': {
    title: 'Diesen Vorgang gibt es nicht',
    detail: 'Im Journal steht kein Vorgang mit dieser Kennung.',
    remedy: 'Das Gerät noch einmal scannen.',
  },
  'wrong-state': {
    title: 'Das geht jetzt nicht',
    detail: 'Der Vorgang ist „{state}“, darauf kann „{event}“ nicht folgen.',
    remedy: 'Ansehen, was der Bildschirm jetzt zeigt, und von dort weitermachen.',
  },
  'owner-forgotten': {
    title: 'Der Besitzer muss neu nachgeschlagen werden',
    detail: 'Diese Station weiß nicht mehr, wem {serial} gehört.',
    remedy: 'Abbrechen und das Gerät noch einmal scannen.',
  },
  'reason-not-offered': {
    title: 'Diesen Grund gibt es hier nicht',
    detail: '„{reason}“ ist kein Grund des Schalters „{desk}“.',
    remedy: 'Einen der Gründe auf dem Bildschirm wählen.',
  },
  'no-such-record': {
    title: 'Dieser Eintrag steht nicht auf der Liste',
    detail: 'Die Wahl nennt keinen der Einträge von RSA, oder der Eintrag hat keinen Besitzer.',
    remedy: 'Einen der Einträge auf dem Bildschirm wählen oder den Vorgang schließen.',
  },
  'not-registered': {
    title: 'Nicht registriert',
    detail: 'RSA kennt kein Gerät mit der Seriennummer {serial}.',
    remedy:
      'Mit der Nummer auf der Rückseite vergleichen. Stimmt sie, kann sich mit dem Gerät niemand anmelden.',
  },
  'not-assigned': {
    title: 'Niemandem zugewiesen',
    detail: 'RSA kennt {serial}, aber es gehört niemandem; es gibt nichts zu sperren.',
    remedy: 'Nichts weiter zu tun. Mit diesem Gerät kann sich niemand anmelden.',
  },
  'several-records': {
    title: 'RSA hat mehr als einen Eintrag',
    detail: 'Für {serial} hat RSA {count} Einträge geliefert. Es wurde nichts gesperrt.',
    remedy: 'Den richtigen Besitzer wählen oder den Vorgang schließen und die Verwaltung fragen.',
  },
  'another-user': {
    title: 'Es gehört inzwischen jemand anderem',
    detail: 'Seit der Bestätigung wurde {serial} jemand anderem gegeben. Es wurde nichts weiter gesendet.',
    remedy: 'Prüfen, wem das Gerät gehört, dann den neuen Besitzer wählen oder den Vorgang schließen.',
  },
  'list-unfinished': {
    title: 'Die Liste ist nicht fertig',
    detail: '{count} ihrer Geräte sind bei RSA noch offen.',
    remedy:
      'Dieselbe Liste noch einmal aufnehmen oder „outbox --drain“ ausführen: Es geht dort weiter, wo sie aufhörte.',
  },
  'batch-cancelled': {
    title: 'Die Liste wurde abgebrochen',
    detail:
      'Jemand hat die Liste abgebrochen, bevor dieses Gerät an der Reihe war. Für dieses Gerät wurde nichts gesendet.',
    remedy: 'Die Liste oder dieses Gerät noch einmal aufnehmen.',
  },
  interrupted: {
    title: 'Die Station hat mittendrin aufgehört',
    detail: 'Die Station endete, während sie an {serial} arbeitete; was RSA getan hat, ist nicht sicher.',
    remedy: 'Noch einmal prüfen: Die Station fragt RSA, bevor sie etwas sendet.',
  },
} as const
