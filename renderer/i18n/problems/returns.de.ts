import type { returnsProblems } from '../../../electron/contract/problems/returns.ts'
import type { ProblemTexts } from '../fill.ts'

/** What can stand in the way at the returns counter. */
export const returnsProblemsDe: Readonly<Record<keyof typeof returnsProblems, ProblemTexts>> = {
  'ticket-missing': {
    title: 'Es fehlt ein Ticket',
    detail: 'Ohne Ticket nimmt diese Station kein Gerät an. Es wurde nichts gesendet.',
    remedy: 'Das Ticket eintippen und noch einmal bestätigen.',
  },
  'ticket-wrong': {
    title: 'Das ist kein Ticket dieses Helpdesks',
    detail: '„{ticket}“ sieht nicht wie ein Ticket aus. Es wurde nichts gesendet.',
    remedy: 'Das Ticket berichtigen, so dass es aussieht wie {expected}, und noch einmal bestätigen.',
  },
  'owner-mismatch': {
    title: 'Das Gerät gehört jemand anderem',
    detail: 'Die genannte E-Mail-Adresse gehört nicht dem Besitzer von {serial}. Es wurde nichts gesendet.',
    remedy: 'Auf dem Bildschirm entscheiden: trotzdem weiter, oder dieses Gerät schließen.',
  },
  'fido-not-listed': {
    title: 'Kein FIDO-Schlüssel zu sperren',
    detail:
      'RSA nennt für {serial} keinen FIDO-Schlüssel, oder keinen, der sich sperren lässt. Es wurde nichts gesendet.',
    remedy: 'In der Konsole von RSA sperren, falls sich jemand mit diesem Gerät ohne Code angemeldet hat.',
  },
}
