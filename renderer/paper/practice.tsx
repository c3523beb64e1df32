import type { Mode } from '../../electron/contract/words.ts'
import { useWords } from '../i18n/words.tsx'

/** Says that a sheet is worth nothing: it was made in training. */
export function Practice({ mode }: { mode: Mode }) {
  const { t } = useWords()
  return mode === 'training' ? <p className="practice-mark">{t('paper.training')}</p> : null
}
