import type { Box } from '../../../electron/contract/box.ts'
import { useWords } from '../../i18n/words.tsx'
import { reviewOf } from './tally.ts'

/** What Disable leaves out, and why: nobody has to guess why 197 of 214 are fewer than all. */
export function LeftOutLine({ box }: { box: Box }) {
  const { t, count } = useWords()
  const { ready, done, leftOut, parts } = reviewOf(box)
  if (done === 0 && leftOut === 0) return <p className="box-left soft">{t('box.disable.hint')}</p>
  return (
    <p className="box-left" data-left={leftOut}>
      {done > 0 && <span className="box-left-done">{t('box.done.count', { count: count(done) })} </span>}
      {leftOut > 0 && (
        <>
          {ready > 0 && <strong>{t('box.left', { count: count(leftOut) })} </strong>}
          {parts.map(({ why, count: many }) => t(`box.left.${why}`, { count: many })).join(', ')}
        </>
      )}
    </p>
  )
}
