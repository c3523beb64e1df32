/** What can be wrong with the journal, the configuration or the station itself, in Arabic. */
export const stationProblemsAr = {
  'journal-not-writable': {
    title: 'لا يمكن الكتابة في السجل',
    detail: 'لا تستطيع المحطة كتابة سجلّها في {place} ({cause}). لم يُرسل شيء إلى RSA.',
    remedy: 'أخبر المسؤول: يجب أن يكون المجلد موجودًا وقابلًا للكتابة. لا تستلم أجهزة حتى ذلك الحين.',
  },
  'journal-disk-full': {
    title: 'القرص ممتلئ',
    detail: 'لا مكان لسجل المحطة في {place}. لم يُرسل شيء إلى RSA.',
    remedy: 'أخبر المسؤول: أفرغ مساحة على هذا القرص. لا تستلم أجهزة حتى ذلك الحين.',
  },
  'journal-in-use': {
    title: 'المحطة تعمل أصلًا',
    detail: 'برنامج DS100 Intake آخر يكتب في {place}.',
    remedy: 'استخدم النافذة المفتوحة أو أغلقها أولًا.',
  },
  'journal-damaged': {
    title: 'السجل تالف',
    detail: 'لا يمكن قراءة الملف {place} سجلًا ({cause}). تُرك كما هو.',
    remedy: 'أخبر المسؤول: احتفظ بالملف واسترجعه من نسخة احتياطية. انظر دليل التشغيل.',
  },
  'journal-altered': {
    title: 'السجل لا يجتاز التحقّق',
    detail: 'الصف {row}: {fault}.',
    remedy: 'احتفظ بالملف كما هو وأخبر المدقّق. غيّر شخص أو شيء السجل.',
  },
  'journal-missing': {
    title: 'لا سجل هنا',
    detail: 'ليس في المجلد {place} سجل.',
    remedy: 'سمِّ مجلد بيانات المحطة بـ ‎--data.',
  },
  'set-up-needed': {
    title: 'لم تُعدّ هذه المحطة بعد',
    detail: 'لا ملف محطة في {place} يسمّي مفتاحًا ولم يُدخل مفتاح، فلا تعرف المحطة لأي حساب مؤسسة لدى RSA تعمل.',
    remedy:
      'أدخِل المفتاح في نافذة المحطة، أو ضع ملف المحطة هناك (انظر «Administration» في الوثائق) وابدأ مجددًا.',
  },
  'live-configuration-missing': {
    title: 'اختفى إعداد المحطة',
    detail: 'استُخدم مجلد البيانات هذا مع RSA، والآن لا ملف محطة في {place} يسمّي مفتاحًا ولم يُدخل مفتاح.',
    remedy: 'أدخِل المفتاح في نافذة المحطة أو استرجع ملف المحطة. للتدريب استخدم مجلدًا آخر بـ ‎--data.',
  },
  'station-file-unreadable': {
    title: 'لا يمكن قراءة ملف المحطة',
    detail: '{place}: {cause}.',
    remedy: 'تحقّق من مسار الملف وحقوقه.',
  },
  'station-file-invalid': {
    title: 'ملف المحطة خاطئ',
    detail: '{place}: {member}: {fault}.',
    remedy: 'صحّح ذلك العنصر. الوثائق تذكرها كلها.',
  },
  'settings-invalid': {
    title: 'إعدادات المحطة الخاصة خاطئة',
    detail: '{place}: {member}: {fault}.',
    remedy: 'صحّح ذلك الملف أو احذفه وابدأ مجددًا.',
  },
  'setting-managed': {
    title: 'حدّد المسؤول ذلك',
    detail: 'الإعداد «{setting}» يأتي من ملف المحطة ولا يمكن تغييره هنا.',
    remedy: 'اسأل المسؤول.',
  },
  'key-file-unreadable': {
    title: 'لا يمكن قراءة ملف المفتاح',
    detail: '{place}: {cause}.',
    remedy: 'تحقّق من مسار ملف المفتاح وحقوقه.',
  },
  'key-file-invalid': {
    title: 'ملف المفتاح ليس مفتاح واجهة إدارة السحابة',
    detail: '{place}: {member}: {fault}.',
    remedy: 'احصل على ملف المفتاح مجددًا من وحدة تحكّم RSA واستخدمه.',
  },
  'plain-http': {
    title: 'لا يُسمح إلا بـ https',
    detail: '{place}: العنوان {address} ليس https. و http العادي لهذا الحاسوب وحده.',
    remedy: 'استخدم عنوان https لحساب مؤسستكم.',
  },
  'proxy-invalid': {
    title: 'عنوان الوكيل خاطئ',
    detail: 'متغيّر البيئة {variable} ليس عنوان وكيل.',
    remedy: 'اكتبه هكذا http://proxy:3128 أو احذفه. cloud.proxy في ملف المحطة يتقدّم عليه.',
  },
  'ca-file-invalid': {
    title: 'لا يمكن استخدام ملف الشهادات',
    detail: '{place}: {fault}.',
    remedy: 'يسمّي cloud.caFile ملفًا فيه شهادات بصيغة PEM. تحقّق من المسار وحقوقه وما فيه.',
  },
  usage: {
    title: 'الأمر غير صحيح',
    detail: '{fault}',
    remedy: 'يعرض station --help الأوامر.',
  },
  'not-in-training': {
    title: 'هذه المحطة ليست في التدريب',
    detail: 'تعمل مع RSA نفسها: لا يمكن جعل شيء يتعطّل هنا.',
    remedy: 'تدرَّب في محطة بدأت في وضع التدريب.',
  },
  'foreign-sender': {
    title: 'مرفوض',
    detail: 'لم يأتِ الطلب من صفحة المحطة نفسها.',
    remedy: 'أعد تشغيل المحطة.',
  },
  'malformed-request': {
    title: 'مرفوض',
    detail: 'الطلب {command} ليس ما تتوقعه المحطة: {fault}.',
    remedy: 'أعد تشغيل المحطة. إن تكرر ذلك فأخبر المسؤول.',
  },
  unexpected: {
    title: 'حدث خطأ داخل المحطة',
    detail: 'خطأ غير متوقع ({cause}). ما سُجّل من قبل سليم.',
    remedy: 'حاول مجددًا. إن تكرر ذلك فأعد تشغيل المحطة وأخبر المسؤول.',
  },
} as const
