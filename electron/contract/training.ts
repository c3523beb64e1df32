import { z } from 'zod'
import {
  MOST_TIMES,
  SLOWEST_MS,
  TRAINING_CALLS,
  TRAINING_FAULTS,
  type TrainingFault,
} from './training-names.ts'

const faults = Object.values(TRAINING_FAULTS).flat() as [TrainingFault, ...TrainingFault[]]
const nothing = z.strictObject({})

/** A fault that is to come: the next calls of this kind go wrong, so many of them. */
export const trainingFailureSchema = z.strictObject({
  call: z.enum(TRAINING_CALLS),
  fault: z.enum(faults),
  times: z.int().min(1).max(MOST_TIMES),
})
/** A fault that is to come. */
export type TrainingFailure = z.infer<typeof trainingFailureSchema>

/** What all calls of the simulated cloud meet. */
export const trainingWeatherSchema = z.strictObject({
  /** How long each answer takes, in milliseconds. */
  latencyMs: z.int().min(0).max(SLOWEST_MS),
  /** Up to how much longer at random, in milliseconds. */
  jitterMs: z.int().min(0).max(SLOWEST_MS),
  /** How many calls a second it takes; null takes all. */
  rateLimit: z
    .strictObject({
      perSecond: z.int().min(1).max(1000),
      /** Whether its 429 says when to come back (`Retry-After`), and how. */
      retryAfter: z.enum(['none', 'seconds', 'date']),
    })
    .nullable(),
})
/** What all calls of the simulated cloud meet. */
export type TrainingWeather = z.infer<typeof trainingWeatherSchema>

/** What is practised right now. */
export const trainingSchema = z.strictObject({
  /** What is still to come, in the order in which it was asked for. */
  planned: z.array(trainingFailureSchema),
  weather: trainingWeatherSchema,
})
/** What is practised right now. */
export type Training = z.infer<typeof trainingSchema>

/** The commands of the training menu; outside training each is refused. */
export const TRAINING_COMMANDS = {
  /** The next calls go wrong. What was asked for earlier comes first. */
  'training.fail': { request: trainingFailureSchema, response: nothing },
  /** Replaces the weather; it takes effect with the next call. */
  'training.setWeather': { request: trainingWeatherSchema, response: nothing },
  /** Nothing goes wrong any more, and the weather is fair. */
  'training.reset': { request: nothing, response: nothing },
} as const
