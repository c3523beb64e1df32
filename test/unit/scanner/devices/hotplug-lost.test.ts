import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { watchDeviceFiles } from '../../../../electron/scanner/devices/hotplug.ts'

const watchers = vi.hoisted(() => ({ all: [] as EventEmitter[], closed: 0 }))

vi.mock('node:fs', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class Watcher extends Emitter {
    close(): void {
      watchers.closed += 1
    }
  }
  return {
    watch: () => {
      const watcher = new Watcher()
      watchers.all.push(watcher)
      return watcher
    },
  }
})

it('a watcher that fails later on is closed, and the station looks by itself from then on', () => {
  let lost = 0
  watchDeviceFiles('/dev').start(
    () => undefined,
    () => {
      lost += 1
    },
  )
  watchers.all[0]?.emit('error', new Error('EMFILE'))
  expect([lost, watchers.closed]).toEqual([1, 1])
})
