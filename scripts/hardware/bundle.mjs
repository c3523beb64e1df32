// The guest's two programs as bundles, made as the station's own main bundle is: under software emulation reading
// hundreds of source files takes longer than all the checks.
// As a command, on Electron's Node: `bundle.mjs FOLDER`.
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT, isCommand, runScript } from '../house.mjs'

const GUEST = join(ROOT, 'test', 'hardware', 'guest')

/** Bundles root's program and the checks into a folder, as `main.js` and `run-checks.js`. */
export async function bundleGuest(folder) {
  const external = ['node-hid']
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: ['main', 'run-checks'].map((name) => join(GUEST, `${name}.ts`)),
        external,
      },
    },
  })
}

if (isCommand(import.meta.filename)) await runScript(() => bundleGuest(process.argv[2]))
