import { describeKills } from './one-device.ts'
import { COMMITS_OF_DISABLE } from './steps.ts'

describeKills({
  command: 'disable',
  commits: COMMITS_OF_DISABLE,
  own: COMMITS_OF_DISABLE,
  isPowerCut: false,
})
