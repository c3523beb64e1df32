import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Three bundles: the main process (with the command line beside it), the preload script and the page.
 * Only Electron itself and node-hid (a native module) stay outside the main bundle, so that a start
 * reads a few files instead of hundreds.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: {
        exclude: ['conf', 'csv-stringify', 'electron-store', 'jose', 'ulid', 'undici', 'zod'],
      },
      rollupOptions: {
        input: {
          main: resolve(import.meta.dirname, 'electron/main.ts'),
          // The history is read in a thread of its own, whose file lies beside.
          'history-worker': resolve(import.meta.dirname, 'electron/journal/history-worker.ts'),
        },
        external: ['electron', 'node-hid'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload is one CommonJS file.
      rollupOptions: {
        // They share nothing: a chunk of both could not be loaded.
        input: {
          preload: resolve(import.meta.dirname, 'electron/preload.ts'),
          'sheet-preload': resolve(import.meta.dirname, 'electron/shell/printing-preload.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'renderer/index.html'),
          paper: resolve(import.meta.dirname, 'renderer/paper.html'),
        },
      },
    },
    plugins: [react()],
  },
})
