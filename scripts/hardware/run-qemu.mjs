// Boots the guest under software emulation and hands over, line by line, what it prints. Always under a time limit.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { libraryFolders, withLibraries } from './libraries.mjs'

const KERNEL_LINE =
  'console=ttyS0 quiet loglevel=4 panic=-1 rdinit=/init tsc=unstable mitigations=off nokaslr'

/**
 * Runs one guest to its end: `kernel` and `machine` are folders of unpacked packages. `onLine` gets each line of its second serial port, where only the checks write;
 * the kernel's own messages go to the file `log`. Answers how it ended: `null`, or why it had to be ended.
 */
export async function runQemu({ limitMs, onLine, ...guest }) {
  const qemu = spawn(executable(guest.machine), argumentsFor(guest), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: withLibraries(libraryFolders(guest.machine)),
  })
  const end = () => qemu.kill('SIGKILL')
  let reason = null
  const limit = setTimeout(() => {
    reason = `the guest did not end within ${limitMs / 1000} s`
    end()
  }, limitMs)
  process.once('exit', end)
  const stop = () => process.exit(130)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  try {
    const ended = new Promise((done) => {
      qemu.once('error', (error) => done(`QEMU did not start (${error.message})`))
      qemu.once('close', (code, signal) => done(code === 0 ? null : `QEMU ended with ${code ?? signal}`))
    })
    for await (const line of createInterface({ input: qemu.stdout, crlfDelay: Infinity })) onLine(line)
    const how = await ended
    return reason ?? how
  } finally {
    clearTimeout(limit)
    process.off('exit', end)
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
  }
}

const executable = (machine) => join(machine, 'usr/bin/qemu-system-x86_64')

function argumentsFor({ machine, kernel, initramfs, log, parameters, processors }) {
  // The firmware is in the unpacked packages, or where an installed QEMU has it.
  const firmware = ['usr/share/qemu', 'usr/share/seabios'].flatMap((path) => [
    join(machine, path),
    `/${path}`,
  ])
  return [
    ...firmware.filter((path) => existsSync(path)).flatMap((path) => ['-L', path]),
    // Never KVM, so that it is the same everywhere. An old processor: new ones have wide registers, slow to emulate.
    ...['-accel', 'tcg,thread=multi', '-cpu', 'Nehalem', '-smp', String(processors), '-m', '768'],
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-net', 'none', '-no-reboot'],
    ...['-chardev', `file,id=kernel,path=${log}`, '-serial', 'chardev:kernel', '-serial', 'stdio'],
    ...['-kernel', join(kernel, 'vmlinuz'), '-initrd', initramfs],
    ...['-append', `${KERNEL_LINE} ${parameters}`],
  ]
}
