import type { soundEn } from './sound.en.ts'

/** Texts of the station's tones in Arabic. */
export const soundAr: Readonly<Record<keyof typeof soundEn, string>> = {
  'sound.title': 'النغمات',
  'sound.play.all': 'كلها',
  'sound.play.failures': 'الإخفاقات فقط',
  'sound.play.off': 'بلا صوت',
  'sound.volume': 'مستوى الصوت',
  'sound.volume.percent': 'مستوى الصوت {volume} ٪',
  'sound.quieter': 'أخفض',
  'sound.louder': 'أعلى',
  'sound.listen': 'استمع',
  'sound.listenTo': 'استمع: {tone}',
  'sound.tone.read': 'استُلمت المسحة',
  'sound.tone.repeat': 'الجهاز نفسه مجددًا',
  'sound.tone.held': 'ينتظر دوره',
  'sound.tone.done': 'معطّل',
  'sound.tone.already': 'معطّل أصلًا',
  'sound.tone.queued': 'لم يُعطَّل بعد',
  'sound.tone.refused': 'مرفوض',
  'sound.tone.error': 'انظر إلى الشاشة',
  'sound.tone.undone': 'فُعّل مجددًا',
}
