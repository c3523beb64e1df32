import { defineConfig } from '@playwright/test'

/**
 * Specs that open windows, on the runtime that the scripts found (`DS100_RUNTIME_EXECUTABLE`). One at a time:
 * a window is a browser of its own, and two of them on two cores make times that mean nothing.
 */
export default defineConfig({
  projects: ['stand-in', 'e2e'].map((name) => ({
    name,
    testDir: `test/${name}`,
    testMatch: '**/*.spec.ts',
    outputDir: `test-results/${name}`,
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
