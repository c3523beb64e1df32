/** What can go wrong with paper and with files that a person saves, in Arabic. */
export const paperProblemsAr = {
  'sheet-too-early': {
    title: 'لا شيء يُطبع بعد',
    detail: 'ما زال العمل عليه جاريًا (حالته «{state}»).',
    remedy: 'انتظر حتى تظهر نتيجته على الشاشة.',
  },
  'sheet-no-window': {
    title: 'لا يمكن طباعة شيء هنا',
    detail: 'تُصنع الأوراق في نافذة المحطة؛ ولا نافذة.',
    remedy: 'افتح نافذة المحطة.',
  },
  'sheet-not-drawn': {
    title: 'تعذّر صنع الورقة',
    detail: 'فشلت الصفحة التي ترسمها ({cause}). لم يضِع شيء من الاستلام.',
    remedy: 'حاول مجددًا. إن فشلت مجددًا فأعد تشغيل المحطة وأخبر مسؤولها.',
  },
  'printer-none': {
    title: 'لا طابعة',
    detail: 'لا يعرف هذا الحاسوب أي طابعة.',
    remedy: 'احفظ الورقة PDF بدلًا من ذلك، أو اطلب من المسؤول توصيل طابعة.',
  },
  'printer-not-there': {
    title: 'الطابعة غير موجودة',
    detail: 'يسمّي ملف المحطة الطابعة «{printer}»؛ ولا يعرف هذا الحاسوب طابعة كهذه.',
    remedy: 'احفظ الورقة PDF بدلًا من ذلك، وأخبر المسؤول.',
  },
  'printer-failed': {
    title: 'لم تأخذ الطابعة شيئًا',
    detail: 'فشلت الطباعة: {cause}. لم يضِع شيء من الاستلام.',
    remedy: 'انظر إلى الطابعة: الكهرباء والورق والغطاء. اطبع مجددًا أو احفظ الورقة PDF.',
  },
  'file-not-saved': {
    title: 'لم يُحفظ الملف',
    detail: 'لا يمكن كتابة {place} ({cause}).',
    remedy: 'احفظه في مكان آخر.',
  },
  'file-disk-full': {
    title: 'القرص ممتلئ',
    detail: 'لا مكان لـ {place}.',
    remedy: 'أفرغ مكانًا أو احفظه في مكان آخر.',
  },
} as const
