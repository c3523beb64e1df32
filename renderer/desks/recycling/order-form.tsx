import { useWords } from '../../i18n/words.tsx'
import { useStation } from '../../app/station.ts'
import { useBoxOrder } from './use-box-order.ts'
import { ReasonChoices } from '../../parts/reason-choices.tsx'

const LONGEST_NAME = 40
const LONGEST_TICKET = 64

/** Name, reason and ticket, once for the whole box. Nothing of it has to be filled in. */
export function OrderForm({ nameNow }: { nameNow: string }) {
  const { t } = useWords()
  const { snapshot } = useStation()
  const { order, change, keep } = useBoxOrder()
  return (
    <section className="box-order card" aria-labelledby="box-order">
      <h2 className="box-order-title" id="box-order">
        {t('box.order.title')}
      </h2>
      <ReasonChoices
        label={t('box.order.reason')}
        reasons={snapshot.reasons}
        chosen={order.reason}
        onChoose={(reason) => {
          change({ reason }, 'now')
        }}
      />
      <Line
        word={t('box.order.ticket')}
        name="ticket"
        value={order.ticket}
        longest={LONGEST_TICKET}
        onWrite={(ticket) => {
          change({ ticket }, 'soon')
        }}
        onDone={keep}
      />
      <Line
        word={t('box.order.name')}
        name="name"
        value={order.name ?? ''}
        example={nameNow}
        longest={LONGEST_NAME}
        onWrite={(name) => {
          change({ name: name === '' ? null : name }, 'soon')
        }}
        onDone={keep}
      />
      <p className="box-order-hint soft">{t('box.order.hint')}</p>
    </section>
  )
}

interface LineProps {
  readonly word: string
  readonly name: string
  readonly value: string
  readonly example?: string
  readonly longest: number
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
}

function Line({ word, name, value, example, longest, onWrite, onDone }: LineProps) {
  return (
    <label className="box-order-line">
      <span className="label">{word}</span>
      <input
        className="field"
        type="text"
        name={`box-${name}`}
        value={value}
        placeholder={example}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onWrite(event.target.value)
        }}
        onBlur={onDone}
      />
    </label>
  )
}
