import type { ReactNode } from 'react'
import { useLook } from '../app/use-look.ts'
import { Words } from '../i18n/words.tsx'
import type { Look } from './show-state.tsx'

/** A page with nothing but parts on it. */
export function PartPage({ language, theme, children }: Look & { children: ReactNode }) {
  useLook(language, theme)
  return (
    <Words language={language}>
      <main className="gallery-parts">{children}</main>
    </Words>
  )
}
