import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'

/** The rival’s script, whole, as text to be run in the window. */
export async function buildRival(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [react()],
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'rival.ts'), name: 'rival', formats: ['iife'] },
    },
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built[0]?.output ?? []
  if (chunk === undefined) throw new Error('the rival was not built')
  return chunk.code
}
