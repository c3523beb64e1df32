import { defineConfig } from '@playwright/test'

const REAL_KEYS = '**/real-keys.spec.ts'

/**
 * Specs that open windows, on the runtime that the scripts found (`DS100_RUNTIME_EXECUTABLE`). One at a time:
 * a window is a browser of its own, and two of them on two cores make times that mean nothing.
 */
export default defineConfig({
  projects: [
    { name: 'stand-in', folder: 'stand-in', testMatch: '**/*.spec.ts' },
    { name: 'e2e', folder: 'e2e', testMatch: '**/*.spec.ts', testIgnore: REAL_KEYS },
    // Real keys reach whichever window has the screen's focus: they have a screen of their own.
    { name: 'real-keys', folder: 'e2e', testMatch: REAL_KEYS },
  ].map(({ folder, ...project }) => ({
    ...project,
    testDir: `test/${folder}`,
    outputDir: `test-results/${project.name}`,
  })),
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 30 * 60_000,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['DS100_REPORT'] ?? 'test-results/playwright.json' }],
  ],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
