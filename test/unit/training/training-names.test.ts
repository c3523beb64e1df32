import { describe, expect, it } from 'vitest'
import {
  TRAINING_CALLS,
  TRAINING_FAULTS,
  type TrainingFault,
} from '../../../electron/contract/training-names.ts'
import { CALLS } from '../../../electron/training/routes.ts'
import { FAULTS } from '../../../electron/training/variants.ts'
import { trainingDe } from '../../../renderer/i18n/messages/training.de.ts'
import { trainingEn } from '../../../renderer/i18n/messages/training.en.ts'

const names = Object.values(TRAINING_FAULTS).flat()

/** The faults that a language has words for. */
function worded(messages: Readonly<Record<string, string>>): readonly string[] {
  const prefix = 'training.fault.'
  return Object.keys(messages)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort()
}

describe('the faults of the training menu', () => {
  it('are exactly those of the simulator, each once', () => {
    expect([...names].sort()).toEqual(Object.keys(FAULTS).sort())
  })

  it('have words in English and German, and there are no words for others', () => {
    expect(worded(trainingEn)).toEqual([...names].sort())
    expect(worded(trainingDe)).toEqual([...names].sort())
  })

  it('have words of their own, so that nobody practises the wrong one', () => {
    for (const messages of [trainingEn, trainingDe]) {
      const words = names.map((fault: TrainingFault) => messages[`training.fault.${fault}`])
      expect(new Set(words).size).toBe(words.length)
    }
  })

  it('come at calls that the simulator plays', () => {
    expect(CALLS).toEqual(expect.arrayContaining([...TRAINING_CALLS]))
  })
})
