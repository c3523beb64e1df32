/** What the label's rules say of a text that is no device serial. */
export const labelProblems = {
  'label-empty': {
    title: 'Nothing was read',
    detail: 'The scan or the entry had no characters.',
    remedy: 'Scan the back of the device again, or type the number printed beside S/N.',
    retry: 'now',
  },
  'label-token-serial': {
    title: 'That is the credential’s serial',
    detail:
      '{text} has twelve digits, like the serial of an OTP credential. The number on the device’s back would be {inside}.',
    remedy: 'Compare the back of the device: if it says {inside}, use that number. Otherwise scan it again.',
    retry: 'now',
  },
  'label-web-address': {
    title: 'That is a web address',
    detail: 'The code that was read is a link, not the serial of a DS100.',
    remedy: 'Scan the other code on the device’s back, the one beside S/N.',
    retry: 'now',
  },
  'label-wrong-length': {
    title: 'That number is not complete',
    detail: '{text} has {length} characters; a serial of this station has {expected}.',
    remedy: 'Scan again, or type all of the number printed beside S/N.',
    retry: 'now',
  },
  'label-not-a-serial': {
    title: 'That is not a DS100 serial',
    detail: 'Read was “{text}”. It looks like another maker’s code.',
    remedy: 'Scan the code beside S/N on the device’s back, or type the number.',
    retry: 'now',
  },
} as const
