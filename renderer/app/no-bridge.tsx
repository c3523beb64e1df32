import { languageOf } from '../i18n/languages.ts'
import { useWords, Words } from '../i18n/words.tsx'

/** What somebody sees who opens the page outside the station's window. */
export function NoBridge() {
  return (
    <Words language={languageOf(null, navigator.language)}>
      <Notice />
    </Words>
  )
}

function Notice() {
  const { t } = useWords()
  return (
    <main className="plain">
      <h1>{t('app.name')}</h1>
      <p>{t('app.noBridge')}</p>
    </main>
  )
}
