import { DEFAULT_NEXT } from '../../../electron/contract/lost-rules.ts'
import type { LostSettings } from '../../../electron/contract/lost.ts'
import { useWords } from '../../i18n/words.tsx'
import { useLocalText } from './local-text.ts'

/** What the person needs now: the administrator's lines, or the usual two. An empty list says nothing. */
export function NextSteps({ settings: { next } }: { settings: LostSettings }) {
  const { t } = useWords()
  const local = useLocalText()
  const lines = next?.map(local) ?? DEFAULT_NEXT.map((name) => t(`lost.next.${name}`))
  if (lines.length === 0) return null
  return (
    <section className="lost-next">
      <h2 className="lost-next-title">{t('lost.next.title')}</h2>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
