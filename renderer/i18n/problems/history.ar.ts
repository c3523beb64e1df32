/** What can go wrong while somebody looks something up in the history, in Arabic. */
export const historyProblemsAr = {
  'history-later': {
    title: 'هذا الجهاز أولًا',
    detail: 'الجهاز {open} لم يُنجز. السجل بعده.',
    remedy: 'أكّد الجهاز الذي على الشاشة أو أغلقه.',
  },
  'history-unreadable': {
    title: 'لا يمكن قراءة السجل الآن',
    detail: 'فشل النظر في السجل ({cause}). تُستلم الأجهزة كالمعتاد.',
    remedy: 'حاول مجددًا. إن تكرر ذلك فأخبر المسؤول.',
  },
  'history-days': {
    title: 'لا يمكن عرض هذه الأيام',
    detail: 'الأيام من {from} إلى {to} ليست مدة أقصاها {most} يوم.',
    remedy: 'اختر يومًا أول ويومًا أخيرًا بهذا الترتيب.',
  },
  'export-not-written': {
    title: 'لا يمكن حفظ القائمة',
    detail: 'تعذّرت كتابة الملف {name} ({cause}). لم يُحفظ منه شيء.',
    remedy: 'اختر مجلدًا آخر أو أفرغ مساحة على القرص.',
  },
  'export-not-under-way': {
    title: 'لا قائمة تُحفظ',
    detail: 'المحطة لا تكتب قائمة، أو تُرك ذلك.',
    remedy: 'ابدأ مجددًا.',
  },
} as const
