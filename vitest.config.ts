import { defineConfig } from 'vitest/config'

/** Unit tests of the pure cores and station tests over real HTTP on loopback; both in plain Node. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/station/**/*.test.ts'],
    testTimeout: 15_000,
  },
})
