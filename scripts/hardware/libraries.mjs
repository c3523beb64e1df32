// Which shared libraries a program needs, and where they are: what the loader itself says.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { whereIs } from '../house.mjs'

/** Folders with libraries below an unpacked package tree, for the loader. */
export function libraryFolders(root) {
  const folders = new Set()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (/\.so(\.|$)/.test(entry.name)) folders.add(entry.parentPath ?? entry.path)
  }
  return [...folders]
}

/** An environment in which the loader looks into unpacked packages too. */
export const withLibraries = (folders) => ({
  ...process.env,
  LD_LIBRARY_PATH: [...folders, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
})

/**
 * The libraries of some programs as a map from the name that is asked for to the file that answers, and the
 * loader itself by its whole path. Throws where one is nowhere.
 */
export function librariesOf(files, folders) {
  const found = new Map()
  // Where ldd is elsewhere than on PATH (a script of the C library), its usual place does.
  const ldd = whereIs('ldd') ?? '/usr/bin/ldd'
  for (const file of files) {
    const { stdout, error } = spawnSync(ldd, [file], { encoding: 'utf8', env: withLibraries(folders) })
    if (error !== undefined) throw error
    for (const line of stdout.split('\n')) {
      const [, name, path] = /^\s*(\S+) => (.+?)(?: \(0x|$)/.exec(line) ?? []
      if (path === 'not found') throw new Error(`${basename(file)} needs ${name}, and it is nowhere.`)
      if (name !== undefined) found.set(name, path)
      const [, loader] = /^\s*(\/\S+) \(0x/.exec(line) ?? []
      if (loader !== undefined) found.set(loader, loader)
    }
  }
  return found
}

/** The files below a folder that match, as paths below it. */
export const filesBelow = (folder, wanted) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
