/** What RSA's cloud can answer, or not, in German. */
export const cloudProblemsDe = {
  'cloud-unreachable': {
    title: 'RSA ist nicht erreichbar',
    detail: 'Keine Verbindung zu {host} ({cause}). Es wurde nichts gesendet.',
    remedy:
      'Netzwerk prüfen. Das Gerät steht auf der Liste dieser Station: noch einmal prüfen, wenn das Netz wieder da ist.',
  },
  'cloud-timeout': {
    title: 'RSA hat nicht rechtzeitig geantwortet',
    detail: 'Keine Antwort von {host} innerhalb von {seconds} Sekunden.',
    remedy: 'Gleich noch einmal prüfen: Die Station fragt RSA, was geschehen ist, bevor sie etwas sendet.',
  },
  'cloud-broken-off': {
    title: 'Die Verbindung ist abgerissen',
    detail: 'Die Verbindung zu {host} endete, bevor eine Antwort kam ({cause}).',
    remedy: 'Gleich noch einmal prüfen: Die Station fragt RSA, was geschehen ist, bevor sie etwas sendet.',
  },
  'cloud-busy': {
    title: 'RSA ist überlastet',
    detail: 'RSA nimmt im Moment keine weiteren Anfragen an (429).',
    remedy: 'Eine Minute warten, dann noch einmal prüfen.',
  },
  'cloud-error': {
    title: 'RSA hat eine Störung',
    detail: 'RSA hat mit einem eigenen Fehler geantwortet ({status}).',
    remedy:
      'In ein paar Minuten noch einmal prüfen: Die Station fragt RSA, was geschehen ist, bevor sie etwas sendet.',
  },
  'bad-request': {
    title: 'RSA hat die Anfrage abgelehnt',
    detail: 'RSA sagt, die Anfrage sei falsch ({status}). {said}',
    remedy: 'Seriennummer notieren und der Verwaltung melden. Es wurde nichts gesperrt.',
  },
  'not-authorized': {
    title: 'Diese Station darf das nicht',
    detail: 'RSA nimmt den Schlüssel der Station nicht an, oder ihm fehlt die Berechtigung ({status}).',
    remedy:
      'Der Verwaltung melden: Der Schlüssel braucht die Rolle Help Desk Administrator oder Super Administrator. Es wurde nichts gesperrt.',
  },
  'clock-wrong': {
    title: 'Die Uhr der Station geht falsch',
    detail:
      'RSA hat die Anmeldung abgelehnt ({status}), und die Uhr dieses PCs weicht um {seconds} Sekunden von RSA ab.',
    remedy: 'Datum und Uhrzeit des PCs richtig stellen lassen, dann noch einmal. Es wurde nichts gesperrt.',
  },
  'answer-unreadable': {
    title: 'Die Antwort von RSA ist nicht lesbar',
    detail: 'Die Antwort von {host} ist nicht das, was RSA sendet ({saw}).',
    remedy:
      'Gleich noch einmal prüfen. Bleibt es so, der Verwaltung melden: Womöglich steht etwas dazwischen.',
  },
  'answer-mismatch': {
    title: 'Die Antwort von RSA betrifft etwas anderes',
    detail:
      'Gefragt war nach {serial}; die Antwort nennt etwas anderes ({member}). Sie wurde nicht verwendet.',
    remedy: 'Noch einmal prüfen. Bleibt es so, der Verwaltung melden.',
  },
  'still-enabled': {
    title: 'RSA hat es nicht bestätigt',
    detail:
      'RSA hat geantwortet, aber das Anmeldemittel von {serial} gilt als „{status}“, nicht als Disabled.',
    remedy: 'Noch einmal prüfen: Die Station fragt RSA nach dem Zustand, bevor sie etwas sendet.',
  },
} as const
