// A virtual display for machines that have none.
import { spawn } from 'node:child_process'

/** The variables of a display, and how to end it. Where there is a display already, that one. */
export async function openDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const has = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined
  if (has) return { env: {}, close: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb ended')))
    server.stdio[3].once('data', (data) => resolve(data.toString().trim()))
  })
  console.log(`No display here: using a virtual one (:${number}).`)
  return { env: { DISPLAY: `:${number}` }, close: () => server.kill() }
}
