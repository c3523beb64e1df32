/** What can be wrong with a request that crosses the bridge. */
export const bridgeProblems = {
  'foreign-sender': {
    title: 'Refused',
    detail: 'The request did not come from the station’s own page.',
    remedy: 'Restart the station.',
    retry: 'never',
  },
  'malformed-request': {
    title: 'Refused',
    detail: 'The request {command} is not what the station expects: {fault}.',
    remedy: 'Restart the station. If it happens again, tell your administrator.',
    retry: 'never',
  },
  unexpected: {
    title: 'Something went wrong inside the station',
    detail: 'An unexpected error ({cause}). What was already recorded is safe.',
    remedy: 'Try again. If it happens again, restart the station and tell your administrator.',
    retry: 'now',
  },
} as const
