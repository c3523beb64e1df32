import type { soundEn } from './sound.en.ts'

/** Texts of the station's tones in German. */
export const soundDe: Readonly<Record<keyof typeof soundEn, string>> = {
  'sound.title': 'Töne',
  'sound.play.all': 'Alle',
  'sound.play.failures': 'Nur Fehler',
  'sound.play.off': 'Aus',
  'sound.volume': 'Lautstärke',
  'sound.volume.percent': 'Lautstärke {volume} %',
  'sound.quieter': 'Leiser',
  'sound.louder': 'Lauter',
  'sound.listen': 'Anhören',
  'sound.listenTo': 'Anhören: {tone}',
  'sound.tone.read': 'Scan angenommen',
  'sound.tone.repeat': 'Gerät schon gescannt',
  'sound.tone.held': 'Wartet, bis es dran ist',
  'sound.tone.done': 'Gesperrt',
  'sound.tone.already': 'War schon gesperrt',
  'sound.tone.queued': 'Noch nicht gesperrt',
  'sound.tone.refused': 'Abgelehnt',
  'sound.tone.error': 'Bitte hinsehen',
  'sound.tone.undone': 'Wieder freigegeben',
}
