import { defineConfig } from '@playwright/test'

/** Screens that were made for the specs: each worker has one of its own, for a window has the focus of its screen. */
const displays = process.env['DS100_DISPLAYS']?.split(',') ?? []
const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
if (display !== undefined) process.env['DISPLAY'] = display

const REAL_KEYS = '**/real-keys.spec.ts'

/**
 * Specs that open windows, on the runtime that the scripts found (`DS100_RUNTIME_EXECUTABLE`): as many at once as
 * there are screens. A window is a browser of its own, so on a busy machine a spec may lose a race that people never
 * run: it has a second try, and whoever needed it is named at the end.
 */
export default defineConfig({
  projects: [
    { name: 'stand-in', folder: 'stand-in', testMatch: '**/*.spec.ts' },
    // The longest file comes first, so that nobody waits for it at the end. It brings a screen with a keyboard.
    { name: 'real-keys', folder: 'e2e', testMatch: REAL_KEYS },
    { name: 'e2e', folder: 'e2e', testMatch: '**/*.spec.ts', testIgnore: REAL_KEYS },
    // Screen states from fixtures, in a browser without a window; each spec goes through all of them.
    { name: 'gallery', folder: 'gallery', testMatch: '**/*.spec.ts', timeout: 10 * 60_000 },
  ].map(({ folder, ...project }) => ({
    ...project,
    testDir: `test/${folder}`,
    outputDir: `test-results/${project.name}`,
  })),
  workers: Math.max(1, displays.length),
  retries: 1,
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
