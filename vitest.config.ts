import { defineConfig } from 'vitest/config'

/** Pure cores, the whole station over real HTTP on loopback, and what a package holds; all in plain Node. */
export default defineConfig({
  test: {
    projects: ['unit', 'station', 'crash', 'packing'].map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.{ts,tsx}`],
        testTimeout: name === 'packing' || name === 'crash' ? 120_000 : 15_000,
        // Packing happens in a hook, and takes its time on a busy machine.
        hookTimeout: name === 'packing' ? 120_000 : 30_000,
      },
    })),
  },
})
