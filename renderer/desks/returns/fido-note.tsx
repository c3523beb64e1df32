import { useWords } from '../../i18n/words.tsx'
import type { Known } from './use-holdings.ts'

/** That the device has a FIDO credential besides, which disabling the one-time code leaves alive. */
export function FidoNote({ known, mayDisable }: { known: Known; mayDisable: boolean }) {
  const { t } = useWords()
  const own = known.state === 'known' ? known.holdings.ownFido : undefined
  if (own === null || own?.status === 'Disabled') {
    return <p className="fido fido-quiet soft">{t(own === null ? 'fido.none' : 'fido.off')}</p>
  }
  return (
    <p className="fido">
      <strong>{t('fido.alive')}</strong>{' '}
      <span className="soft">{t(mayDisable && own !== undefined ? 'fido.later' : 'fido.onlyCode')}</span>
    </p>
  )
}
