import { describeKills } from './one-device.ts'
import { COMMITS_OF_DISABLE, stepsOf } from './steps.ts'

describeKills({
  command: 'disable',
  commits: COMMITS_OF_DISABLE,
  steps: stepsOf(COMMITS_OF_DISABLE),
  isPowerCut: false,
})
