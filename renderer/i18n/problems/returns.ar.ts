/** What can stand in the way at the returns counter, in Arabic. */
export const returnsProblemsAr = {
  'ticket-missing': {
    title: 'رقم البلاغ لازم',
    detail: 'لا تستلم هذه المحطة جهازًا بلا رقم بلاغ. لم يُرسل شيء.',
    remedy: 'اكتب رقم البلاغ ثم أكّد مجددًا.',
  },
  'ticket-wrong': {
    title: 'هذا ليس رقم بلاغ لمكتب المساعدة هذا',
    detail: '«{ticket}» لا يشبه رقم بلاغ هنا. لم يُرسل شيء.',
    remedy: 'صحّح رقم البلاغ ليشبه {expected}، ثم أكّد مجددًا.',
  },
  'owner-mismatch': {
    title: 'الجهاز لشخص آخر',
    detail: 'البريد الإلكتروني المذكور ليس لمالك {serial}. لم يُرسل شيء.',
    remedy: 'قرّر على الشاشة هل تتابع مع ذلك أم تغلق هذا الجهاز.',
  },
  'fido-not-listed': {
    title: 'لا بيانات اعتماد FIDO تُعطَّل',
    detail: 'لا تذكر RSA بيانات اعتماد FIDO للجهاز {serial}، أو لا شيء منها يمكن تسميته في طلب. لم يُرسل شيء.',
    remedy: 'عطّلها في وحدة تحكّم RSA إن كان الشخص يستخدم هذا الجهاز بلا رمز.',
  },
} as const
