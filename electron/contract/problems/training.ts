/** What can be wrong about practising. */
export const trainingProblems = {
  'not-in-training': {
    title: 'This station is not in training',
    detail: 'It works with RSA itself: nothing can be made to go wrong here.',
    remedy: 'Practise at a station that is started in training.',
    retry: 'never',
  },
} as const
