import type { undoProblems } from '../../../electron/contract/problems/undo.ts'
import type { ProblemTexts } from '../fill.ts'

/** What can stand in the way of enabling a device again, in German. */
export const undoProblemsDe: Readonly<Record<keyof typeof undoProblems, ProblemTexts>> = {
  'undo-not-offered': {
    title: 'Diese Station gibt nichts wieder frei',
    detail: 'Die Stationsdatei erlaubt kein Zurücknehmen oder nennt keine Aufsicht.',
    remedy: 'Geben Sie das Gerät in RSAs Konsole frei oder fragen Sie die Administration.',
  },
  'undo-wrong-state': {
    title: 'Hier ist nichts zurückzunehmen',
    detail:
      'Nur was diese Station gesperrt hat, kann sie zurücknehmen; {serial} wurde bei dieser Rücknahme nicht von ihr gesperrt.',
    remedy: 'Wenn das Gerät freigegeben werden muss, tun Sie das in RSAs Konsole.',
  },
  'undo-too-late': {
    title: 'Hier ist es dafür zu spät',
    detail:
      'An dieser Station konnte {serial} bis {minutes} Minuten nach dem Sperren wieder freigegeben werden.',
    remedy: 'Geben Sie das Gerät in RSAs Konsole frei oder fragen Sie die Administration.',
  },
  'undo-newer-intake': {
    title: 'Das Gerät war seitdem wieder hier',
    detail:
      '{serial} wurde danach noch einmal angenommen. Nur die neueste Annahme kann zurückgenommen werden.',
    remedy:
      'Sehen Sie sich die neuere Annahme an. Wenn das Gerät freigegeben werden muss, tun Sie das in RSAs Konsole.',
  },
  'undo-another-user': {
    title: 'Es gehört nicht mehr derselben Person',
    detail: 'Seit dem Sperren gehört {serial} jemand anderem oder niemandem. Es wurde nichts freigegeben.',
    remedy: 'Fragen Sie die Administration, wem das Gerät jetzt gehört.',
  },
  'undo-several-records': {
    title: 'RSA hat mehr als einen Eintrag',
    detail: 'Für {serial} lieferte RSA {count} Einträge. Es wurde nichts freigegeben.',
    remedy: 'Geben Sie den richtigen in RSAs Konsole frei.',
  },
  'undo-uncertain': {
    title: 'Es ist vielleicht schon freigegeben',
    detail:
      'Eine Freigabe für {serial} wurde gesendet und nicht klar beantwortet. Es wurde nichts weiter gesendet.',
    remedy: 'Fragen Sie zuerst RSA, wie es steht.',
  },
  'undo-still-disabled': {
    title: 'RSA sagt weiter: gesperrt',
    detail: 'Die nicht klar beantwortete Freigabe für {serial} hat nichts bewirkt.',
    remedy: 'Versuchen Sie es noch einmal, solange Zeit ist.',
  },
  'supervisor-unknown': {
    title: 'Keine Aufsicht mit diesem Namen',
    detail: 'Die Stationsdatei nennt keine Aufsicht „{supervisor}“.',
    remedy: 'Wählen Sie einen der Namen auf dem Bildschirm.',
  },
  'pin-wrong': {
    title: 'Diese PIN ist falsch',
    detail: 'Es ist nicht die PIN von {supervisor}. Es wurde nichts gesendet; der Versuch steht im Journal.',
    remedy: 'Geben Sie sie noch einmal ein. Nach einigen falschen müssen Sie warten.',
  },
  'pin-wait': {
    title: 'Zu viele falsche PINs',
    detail:
      'Nach der letzten falschen PIN muss {supervisor} warten: noch {seconds} Sekunden. Es wurde keine PIN geprüft.',
    remedy: 'Warten Sie und geben Sie sie dann noch einmal ein.',
  },
  'pin-short': {
    title: 'Keine PIN für eine Prüfsumme',
    detail: 'Eine PIN hat {shortest} bis {longest} Ziffern oder Buchstaben.',
    remedy: 'Tippen Sie sie in eine Zeile der Eingabe oder leiten Sie sie hinein; nie als Argument.',
  },
}
