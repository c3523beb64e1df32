import { describeKills } from './one-device.ts'
import { COMMITS_OF_BATCH, COMMITS_OF_DISABLE, stepsOf } from './steps.ts'

describeKills({
  command: 'batch',
  commits: COMMITS_OF_BATCH,
  // It opens its journal as `disable` does, where these steps are played.
  steps: stepsOf(COMMITS_OF_BATCH.slice(COMMITS_OF_DISABLE.indexOf('opened'))),
  isPowerCut: true,
})
