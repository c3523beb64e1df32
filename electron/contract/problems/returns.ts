/** What can stand in the way at the returns counter. */
export const returnsProblems = {
  'ticket-missing': {
    title: 'A ticket is needed',
    detail: 'This station takes no device in without a ticket. Nothing was sent.',
    remedy: 'Type the ticket, then confirm again.',
    retry: 'after-person',
  },
  'ticket-wrong': {
    title: 'That is no ticket of this help desk',
    detail: '“{ticket}” does not look like a ticket here. Nothing was sent.',
    remedy: 'Correct the ticket so that it looks like {expected}, then confirm again.',
    retry: 'after-person',
  },
  'owner-mismatch': {
    title: 'The device is somebody else’s',
    detail: 'The e-mail address that was given does not belong to the owner of {serial}. Nothing was sent.',
    remedy: 'Decide on the screen whether to go on all the same or to close this device.',
    retry: 'after-person',
  },
  'fido-not-listed': {
    title: 'No FIDO credential to disable',
    detail:
      'RSA lists no FIDO credential for {serial}, or none that can be named in a call. Nothing was sent.',
    remedy: 'Disable it in RSA’s console if the person used this device without a code.',
    retry: 'never',
  },
} as const
