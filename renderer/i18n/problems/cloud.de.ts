/** What RSA's cloud can answer, or not, in German. */
export const cloudProblemsDe = {
  'cloud-unreachable': {
    title: 'RSA ist nicht erreichbar',
    detail: 'Keine Verbindung zu {host} ({cause}). Es wurde nichts gesendet.',
    remedy:
      'Netzwerk prüfen. Das Gerät steht auf der Liste dieser Station: noch einmal prüfen, wenn das Netz wieder da ist.',
  },
  'host-unknown': {
    title: 'Die Adresse von RSA ist unbekannt',
    detail: 'Der Namensdienst kennt keinen Rechner namens {host}. Es wurde nichts gesendet.',
    remedy:
      'Netzwerk prüfen. Gehen andere Webseiten, der Verwaltung melden: Die Adresse des Mandanten kann falsch sein.',
  },
  'name-service-silent': {
    title: 'Der Namensdienst antwortet nicht',
    detail: 'Die Adresse von {host} ließ sich nicht nachschlagen. Es wurde nichts gesendet.',
    remedy: 'Netzwerk prüfen. Die Station versucht es von selbst wieder.',
  },
  'certificate-expired': {
    title: 'Ein Zertifikat ist abgelaufen',
    detail: 'Das Zertifikat von {host} oder vom Proxy davor gilt nicht mehr. Es wurde nichts gesendet.',
    remedy: 'Das Datum dieses PCs prüfen. Stimmt es, der Verwaltung melden.',
  },
  'certificate-not-yet-valid': {
    title: 'Ein Zertifikat gilt noch nicht',
    detail:
      'Das Zertifikat von {host} oder vom Proxy davor beginnt in der Zukunft. Es wurde nichts gesendet.',
    remedy: 'Das Datum dieses PCs prüfen: Sehr wahrscheinlich geht es nach.',
  },
  'certificate-other-name': {
    title: 'Das ist nicht RSA',
    detail:
      'Der Rechner, der als {host} antwortet, hat ein Zertifikat auf einen anderen Namen. Es wurde nichts gesendet.',
    remedy: 'Der Verwaltung melden: Etwas steht dazwischen, oder die Adresse des Mandanten ist falsch.',
  },
  'certificate-unknown-issuer': {
    title: 'Das Zertifikat von RSA lässt sich nicht prüfen',
    detail:
      'Das Zertifikat von {host} stammt von einem Aussteller, den diese Station nicht kennt. Es wurde nichts gesendet.',
    remedy:
      'Der Verwaltung melden: Hat die Firma eine eigene Zertifizierungsstelle, gehört deren Zertifikat in cloud.caFile.',
  },
  'connection-intercepted': {
    title: 'Etwas öffnet die Verbindung zu RSA',
    detail:
      'Das Zertifikat von {host} führt zu einer Wurzel, die diese Station nicht kennt, wie bei einem Proxy, der mitliest. Es wurde nichts gesendet.',
    remedy:
      'Der Verwaltung melden: Das Wurzelzertifikat des Proxys gehört in cloud.caFile, oder der Proxy muss RSA ungeöffnet durchlassen.',
  },
  'no-tls': {
    title: 'Die Antwort ist nicht gesichert',
    detail: 'Was unter {host} antwortet, spricht kein TLS.',
    remedy: 'Der Verwaltung melden: Die Adresse oder der Proxy ist falsch.',
  },
  'proxy-sign-in': {
    title: 'Der Proxy verlangt eine Anmeldung',
    detail:
      'Der Proxy auf dem Weg zu {host} hat Benutzer oder Passwort der Station abgelehnt (407). Es wurde nichts gesendet.',
    remedy: 'Der Verwaltung melden: cloud.proxy braucht den richtigen Benutzer und das richtige Passwort.',
  },
  'proxy-refused': {
    title: 'Der Proxy hat die Verbindung abgelehnt',
    detail: 'Der Proxy verbindet nicht zu {host} ({status}). Es wurde nichts gesendet.',
    remedy: 'Der Verwaltung melden: Der Proxy muss diese Adresse erlauben.',
  },
  'captive-portal': {
    title: 'Eine Webseite hat statt RSA geantwortet',
    detail:
      'Statt der Antwort von RSA schickte {host} eine Webseite ({status}), wie ein Netz, das erst eine Anmeldung will.',
    remedy:
      'In diesem Netz einen Browser öffnen und sich anmelden, oder der Verwaltung melden. Dann noch einmal prüfen.',
  },
  'answer-redirected': {
    title: 'RSA schickt die Station anderswohin',
    detail: '{host} hat mit einer Umleitung geantwortet ({status}), der die Station nicht folgt.',
    remedy: 'Der Verwaltung melden: Die Adresse des Mandanten kann sich geändert haben.',
  },
  'key-refused': {
    title: 'RSA nimmt den Schlüssel nicht an',
    detail: 'RSA nimmt den Schlüssel der Station nicht an ({status}).',
    remedy:
      'Der Verwaltung melden: Der Schlüssel wurde ersetzt oder gelöscht, oder er gehört zu einem anderen Mandanten. Es wurde nichts gesperrt.',
  },
  'audience-wrong': {
    title: 'Der Schlüssel gilt für eine andere Adresse',
    detail: 'RSA sagt, dass die Anmeldung der Station für eine andere Adresse gemacht ist ({status}).',
    remedy:
      'Der Verwaltung melden: adminRestApiUrl oder issuer muss genau so geschrieben sein, wie RSA es angibt. Es wurde nichts gesperrt.',
  },
  'permission-missing': {
    title: 'Dem Schlüssel fehlt eine Berechtigung',
    detail: 'RSA nimmt den Schlüssel der Station an, aber er darf das nicht ({status}).',
    remedy:
      'Der Verwaltung melden: Der Schlüssel braucht die Rolle Help Desk Administrator oder die Scopes ds100.read und ds100.manage. Es wurde nichts gesperrt.',
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
  'call-not-allowed': {
    title: 'An dieser Station nicht eingeschaltet',
    detail: 'Die Stationsdatei erlaubt das nicht („{member}“). Es wurde nichts gesendet.',
    remedy: 'Soll diese Station das können, setzt die Verwaltung {member} in der Stationsdatei auf true.',
  },
  'call-permission-missing': {
    title: 'Dem Schlüssel fehlt die Berechtigung dafür',
    detail:
      'RSA nimmt den Schlüssel der Station an, aber nicht dafür ({status}). Nachschlagen und Sperren sind nicht betroffen.',
    remedy:
      'Der Verwaltung melden: Der Schlüssel braucht die Rolle Help Desk Administrator, oder der OAuth-Client diese Scopes: {scopes}.',
  },
  'user-not-found': {
    title: 'RSA kennt niemanden, auf den das passt',
    detail: 'RSA hat keinen Benutzer zu dem, wonach gefragt wurde.',
    remedy: 'E-Mail-Adresse oder Benutzernamen Buchstabe für Buchstabe vergleichen.',
  },
  'another-user-answered': {
    title: 'Die Antwort von RSA betrifft jemand anderen',
    detail:
      'Die Antwort von {host} nennt eine andere Person als die, nach der gefragt wurde. Sie wurde nicht verwendet.',
    remedy: 'Noch einmal versuchen. Bleibt es so, der Verwaltung melden.',
  },
  'authenticator-not-found': {
    title: 'RSA kennt dieses Anmeldemittel nicht',
    detail: 'Die Person hat dieses Anmeldemittel bei RSA nicht oder nicht mehr.',
    remedy: 'Die Person noch einmal nachschlagen: Die Liste zeigt, was jetzt da ist.',
  },
  'change-not-confirmed': {
    title: 'RSA hat es nicht bestätigt',
    detail: 'RSA hat geantwortet, aber {what} gilt als „{status}“, nicht als „{wanted}“.',
    remedy: 'Vor allem anderen noch einmal nachschlagen: RSA kann es trotzdem getan haben.',
  },
} as const
