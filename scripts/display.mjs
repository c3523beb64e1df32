// A screen for windows: the one that is there, else a virtual one for as long as it is needed.
import { spawn } from 'node:child_process'
import { Stop } from './house.mjs'
import { hasDisplay } from './system.mjs'

/** Runs something with the variables of a display; a virtual one ends with it. Answers what that answers. */
export async function withDisplay(run) {
  if (hasDisplay()) return run({})
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // A Ctrl+C in the terminal reaches the window first, and the screen goes after it.
    detached: true,
  })
  try {
    const number = await displayNumber(server)
    console.log(`No display here: using a virtual one (:${number}, 1280x800).`)
    return await run({ DISPLAY: `:${number}` })
  } finally {
    server.kill()
  }
}

function displayNumber(server) {
  return new Promise((done, failed) => {
    server.once('error', (error) => failed(new Stop(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', (code) => failed(new Stop(`Xvfb ended at once (exit code ${code}).`)))
    server.stdio[3].once('data', (data) => done(data.toString().trim()))
  })
}
