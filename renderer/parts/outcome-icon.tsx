import type { IntakeState } from '../../electron/contract/lifecycle.ts'
import { familyOf, type Family } from './family.ts'

const SHAPES: Readonly<Record<Family, string>> = {
  done: 'M24 2a22 22 0 1 1 0 44a22 22 0 1 1 0-44z',
  already: 'M10 3h28a7 7 0 0 1 7 7v28a7 7 0 0 1-7 7H10a7 7 0 0 1-7-7V10a7 7 0 0 1 7-7z',
  owed: 'M24 1l23 23-23 23L1 24z',
  refused: 'M15 2h18l13 13v18L33 46H15L2 33V15z',
  undone: 'M24 2l22 17-8.5 27h-27L2 19z',
  open: 'M24 4a20 20 0 1 1 0 40a20 20 0 1 1 0-40z',
}

const CLOCK = 'M24 14v11l6 4'
const QUESTION = 'M18.5 20a5.5 5.5 0 1 1 8 5c-2 1-2.5 2-2.5 3.5M24 33.5v.5'

const GLYPHS: Readonly<Record<Family, string>> = {
  done: 'M14.5 25l6.5 7L34 17.5',
  already: 'M15 19.5h18M15 28.5h18',
  owed: CLOCK,
  refused: 'M24 13v13M24 33.5v.5',
  undone: 'M16 21h12a6.5 6.5 0 0 1 0 13h-7M21.5 15.5L16 21l5.5 5.5',
  open: 'M17 24h14',
}

/** A state's sign: its shape says the kind of outcome without any colour. Decoration; the word stands beside it. */
export function OutcomeIcon({ state, size }: { state: IntakeState; size: 'hero' | 'line' | 'chip' }) {
  const asks = state === 'held' || state === 'not-registered' || state === 'unknown'
  return <FamilyIcon family={familyOf(state)} size={size} glyph={asks ? QUESTION : undefined} />
}

/** The sign of a kind of outcome. */
export function FamilyIcon({
  family,
  size,
  glyph,
}: {
  family: Family
  size: 'hero' | 'card' | 'line' | 'chip'
  glyph?: string | undefined
}) {
  return (
    <svg
      className={`sign sign-${size}`}
      data-family={family}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      <path className="sign-shape" d={SHAPES[family]} />
      <path className="sign-glyph" d={glyph ?? GLYPHS[family]} />
    </svg>
  )
}
