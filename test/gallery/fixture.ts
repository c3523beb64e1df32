import { test as base, type Browser } from '@playwright/test'
import { GalleryPage, openBrowser } from './browser.ts'
import { openGallerySite } from './site.ts'

/** What all specs of a worker share: one build of the gallery, and one browser. */
interface Shared {
  readonly address: string
  readonly browser: Browser
}

/** A spec of the gallery, with a page of its own. */
export const test = base.extend<{ gallery: GalleryPage }, { shared: Shared }>({
  shared: [
    async ({ browserName }, use, { parallelIndex }) => {
      const site = await openGallerySite(`${browserName}-${parallelIndex}`)
      const browser = await openBrowser()
      await use({ address: site.address, browser })
      await browser.close()
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  gallery: async ({ shared }, use) => {
    const gallery = await GalleryPage.open(shared.browser, shared.address, { reducedMotion: true })
    await use(gallery)
    await gallery.close()
  },
})
