/** What can stand in the way at the lost-device desk, in German. */
export const lostProblemsDe = {
  'lost-desk-only': {
    title: 'Diese Station ist kein Verlustschalter',
    detail: 'Personen werden nur an einer Station gesucht, deren Schalter „lost“ ist.',
    remedy: 'Das Gerät scannen oder zum Verlustschalter gehen.',
  },
  'lost-nobody': {
    title: 'Niemand heißt so',
    detail: 'RSA kennt niemanden mit genau dieser E-Mail-Adresse oder diesem Benutzernamen.',
    remedy: 'Schreibweise prüfen oder das andere versuchen: E-Mail-Adresse oder Benutzername.',
  },
  'lost-outdated': {
    title: 'Diese Person ist nicht mehr auf dem Bildschirm',
    detail: 'Das Gefundene wurde vergessen, weil Zeit verging oder jemand anderes gesucht wurde.',
    remedy: 'Die Person noch einmal suchen.',
  },
  'lost-unticked': {
    title: 'Die Prüfliste ist nicht vollständig',
    detail: 'Jede Zeile muss abgehakt sein, bevor etwas gesperrt wird. Es wurde nichts gesendet.',
    remedy: 'Die Liste durchgehen und jede Zeile abhaken.',
  },
  'lost-not-that-device': {
    title: 'Dieses Gerät lässt sich von hier aus nicht sperren',
    detail:
      'Es ist schon gesperrt, RSA nennt seine Seriennummer nicht, oder sie passt nicht zum Etikett dieser Station.',
    remedy: 'Ein anderes Gerät wählen oder die Seriennummer aus den Unterlagen der Person eintippen.',
  },
  'lost-not-theirs': {
    title: 'Es ist nicht das Gerät dieser Person',
    detail: 'RSA nennt jemand anderen als Besitzer von {serial}. Es wurde nichts gesendet.',
    remedy: 'Schließen und die Person noch einmal suchen. Geschieht es zweimal, die Verwaltung fragen.',
  },
} as const
