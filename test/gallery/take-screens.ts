import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Look } from '../../renderer/gallery/show-state.tsx'
import { GalleryPage, openBrowser } from './browser.ts'
import { describeScreens, type Picture } from './screens-page.ts'
import { openGallerySite } from './site.ts'

/** Where the pictures go. */
const FOLDER = resolve(import.meta.dirname, '../../docs/screens')
const THEMES = ['light', 'dark', 'contrast'] as const
/** Width and height of the window, and how much smaller its picture is: hundreds of them stay near 10 MB. */
const SIZES = [
  [1280, 800, 0.55],
  [1080, 1920, 0.28],
] as const
/** Few of each capability: the other languages, and a screen with 4K pixels. */
const SAMPLES =
  /^(ready|ready-wrong-label|found|found-long-name|outcome-(disabled|queued)|outbox-resting|training-ready)$/
const LARGE = /^(ready|found|outcome-disabled)$/

const only = new RegExp(process.argv[2] ?? '')
const site = await openGallerySite('screens')
const browser = await openBrowser()
const gallery = await GalleryPage.open(browser, site.address, { reducedMotion: true, bypassPolicy: true })
const pictures: Picture[] = []

const take = async (
  picture: Picture,
  [width, height, scale]: readonly [width: number, height: number, scale: number],
): Promise<void> => {
  await gallery.resize(width, height)
  const file = join(FOLDER, picture.file)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await gallery.picture(width, height, scale))
  pictures.push(picture)
}

/** Whether a state could be shown; one that can't is told, and the others go on. */
const stands = async (name: string, language: Look['language']): Promise<boolean> => {
  try {
    await gallery.show(name, { language, theme: 'light' })
    return true
  } catch (error) {
    console.error(`${name} in ${language}:`, error)
    process.exitCode = 1
    return false
  }
}

if (process.argv[2] === undefined) rmSync(FOLDER, { recursive: true, force: true })
const names = (await gallery.names()).filter((name) => only.test(name))
for (const name of names) {
  if (!(await stands(name, 'en'))) continue
  for (const size of SIZES) {
    for (const theme of THEMES) {
      await gallery.wear(theme)
      const where = `${theme}-${size[0]}x${size[1]}`
      await take({ name, where, file: `${where}/${name}.webp` }, size)
    }
  }
  await gallery.wear('light')
  if (LARGE.test(name)) {
    await take({ name, where: '4K', file: `light-3840x2160/${name}.webp` }, [3840, 2160, 0.25])
  }
}
for (const language of (await gallery.languages()).filter((one) => one !== 'en')) {
  for (const name of names.filter((one) => SAMPLES.test(one))) {
    if (!(await stands(name, language))) continue
    await take({ name, where: language, file: `${language}/${name}.webp` }, SIZES[0])
  }
}
if (process.argv[2] === undefined) writeFileSync(join(FOLDER, 'README.md'), describeScreens(pictures))
console.log(`${pictures.length} pictures in docs/screens/`)
await gallery.close()
await browser.close()
await site.close()
