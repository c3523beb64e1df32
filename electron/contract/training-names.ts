/**
 * The plain names of what a station in training can practise. The page lists them, so this file stays free of imports;
 * a test holds them against the simulator itself.
 */

/** The calls that can be made to go wrong at the counter. */
export const TRAINING_CALLS = ['lookup', 'disable'] as const
/** A call that can be made to go wrong. */
export type TrainingCall = (typeof TRAINING_CALLS)[number]

/** What can go wrong, as the simulator calls it, grouped by what a person sees of it. */
export const TRAINING_FAULTS = {
  /** Nothing comes back, or not all of it. */
  network: [
    'reset-before',
    'reset-after',
    'hang-before',
    'hang-after',
    'slow-body',
    'truncated-body',
    'html',
    'redirect',
  ],
  /** RSA, or what stands before it, has trouble of its own. */
  busy: ['status-429', 'status-500', 'status-502', 'status-503', 'status-504', 'status-408'],
  /** RSA refuses. */
  refusals: ['status-400', 'status-401', 'status-403', 'status-404', 'status-415', 'expired-token'],
  /** An answer that is not about this device, or not the one that was asked for. */
  others: ['wrong-user', 'wrong-serial', 'wrong-status', 'two-records', 'null-user', 'empty-array'],
  /** An answer that can't be read. */
  unreadable: ['empty-body', 'wrong-json', 'object-for-array', 'unparsable-time', 'huge-body', 'bad-gzip'],
} as const
/** What a person sees of a fault. */
export type TrainingFaultGroup = keyof typeof TRAINING_FAULTS
/** The name of a fault. */
export type TrainingFault = (typeof TRAINING_FAULTS)[TrainingFaultGroup][number]

/** How often a fault may be asked for at once: this often is as good as until somebody ends it. */
export const MOST_TIMES = 10_000
/** The slowest that the simulator can be made, in milliseconds. */
export const SLOWEST_MS = 20_000
