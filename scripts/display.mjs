// A screen for windows: the one that is there, else a virtual one for as long as it is needed.
import { spawn } from 'node:child_process'
import { Stop } from './house.mjs'
import { hasDisplay } from './system.mjs'

/**
 * Runs something with the variables of a display; a virtual one ends with it. Answers what that answers. Windows that
 * run side by side need a screen each, or they take the focus from each other: `screens` says how many there should
 * be, and DS100_DISPLAYS names them. A screen that somebody looks at is the only one.
 */
export async function withDisplay(run, screens = 1) {
  if (hasDisplay()) return run({})
  const servers = Array.from({ length: screens }, startScreen)
  try {
    const displays = await Promise.all(servers.map(async (server) => `:${await displayNumber(server)}`))
    console.log(`No display here: using a virtual one (${displays.join(' and ')}, 1280x800).`)
    return await run({ DISPLAY: displays[0], DS100_DISPLAYS: displays.join(',') })
  } finally {
    for (const server of servers) server.kill()
  }
}

function startScreen() {
  return spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // A Ctrl+C in the terminal reaches the window first, and the screen goes after it.
    detached: true,
  })
}

function displayNumber(server) {
  return new Promise((done, failed) => {
    server.once('error', (error) => failed(new Stop(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', (code) => failed(new Stop(`Xvfb ended at once (exit code ${code}).`)))
    server.stdio[3].once('data', (data) => done(data.toString().trim()))
  })
}
