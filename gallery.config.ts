import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gallery: every part and every screen state from fixtures, in any browser. No part of a package. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer/gallery'),
  cacheDir: resolve(import.meta.dirname, 'node_modules/.cache/ds100-intake/vite-gallery'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5180,
    fs: { allow: [import.meta.dirname] },
  },
  build: {
    outDir: resolve(import.meta.dirname, 'node_modules/.cache/ds100-intake/gallery'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
})
