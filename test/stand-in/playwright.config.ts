import { defineConfig } from '@playwright/test'

/** The stand-in's own specs: what it does, and what it refuses as Electron does. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 30_000,
  reporter: 'list',
  outputDir: '../../test-results/stand-in',
})
