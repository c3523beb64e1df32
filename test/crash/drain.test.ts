import { describeKills } from './one-device.ts'
import { COMMITS_OF_DRAIN, isUnanswered, stepsOf } from './steps.ts'

describeKills({
  command: 'drain',
  commits: COMMITS_OF_DRAIN,
  // Its calls are those of `disable`, where every moment is played.
  steps: stepsOf(COMMITS_OF_DRAIN).filter(
    (step) => step.at === 'commit' || (step.call === 'disable' && isUnanswered(step)),
  ),
  isPowerCut: false,
})
