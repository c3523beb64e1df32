import { useEffect, useEffectEvent } from 'react'
import type { CommandResponse } from '../../electron/contract/commands.ts'
import type { PaperHow, WhichSheet } from '../../electron/contract/paper.ts'
import type { Result } from '../../electron/contract/result.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { PaperSign } from './paper-sign.tsx'
import { useProgress, type Progress } from './use-progress.ts'

type Deed = 'print' | 'pdf' | 'csv'

/**
 * The buttons that print a sheet or save it, and a line that says what came of it. The desk's usual way is the first
 * button. `place` says where they stand: on an outcome a desk that makes no receipts shows none, and a receipt that is
 * printed unasked is asked for here, once.
 */
export function PaperActions({
  what,
  place,
}: {
  what: WhichSheet
  place: 'outcome' | 'summary' | 'history'
}) {
  const { t } = useWords()
  const { snapshot, act, auto } = useStation()
  const { receipt, handover } = snapshot.paper
  const isAutomatic = place === 'outcome' && what.kind === 'receipt' && receipt.automatic
  const [progress, setProgress] = useProgress(what, { step: isAutomatic ? 'printing' : 'idle' })
  const how = what.kind === 'receipt' ? receipt.how : handover.how
  const isBusy = progress.step === 'printing' || progress.step === 'saving'

  const print = () => {
    setProgress({ step: 'printing' })
    void act('paper.print', { what }).then((printed) => {
      setProgress(endOf(printed))
    })
  }
  const save = async (as: 'pdf' | 'csv') => {
    setProgress({ step: 'saving' })
    const saved = await act('paper.save', { what, as })
    if (!saved.ok) setProgress({ step: 'idle' })
    else if (saved.value.place === null) setProgress({ step: 'cancelled' })
    else setProgress({ step: 'saved', place: saved.value.place })
  }

  const printByItself = useEffectEvent(() => auto('paper.print', { what, automatic: true }))
  useEffect(() => {
    if (!isAutomatic) return
    void printByItself().then((printed) => {
      setProgress(endOf(printed))
    })
  }, [isAutomatic, setProgress])

  if (place === 'outcome' && how === 'none') return null
  return (
    <div
      className="paper-actions"
      role="group"
      aria-label={t(`paper.actions.${what.kind}`)}
      data-paper={progress.step}
    >
      {deedsOf(what, how).map((deed) => (
        <button
          key={deed}
          type="button"
          className="button button-small"
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return
            if (deed === 'print') print()
            else void save(deed)
          }}
        >
          <PaperSign deed={deed} />
          {deed === 'print' ? t(`paper.print.${what.kind}`) : t(`paper.save.${deed}`)}
        </button>
      ))}
      <p className="paper-progress" role="status">
        <Words progress={progress} />
      </p>
    </div>
  )
}

/** What the line says after printing; a problem is among the messages of the screen. */
function endOf(printed: Result<CommandResponse<'paper.print'>>): Progress {
  if (!printed.ok) return { step: 'idle' }
  return { step: printed.value.end === 'cancelled' ? 'cancelled' : 'printed' }
}

/** What can be done with a sheet, the desk's usual way first. Only a hand-over sheet has a CSV. */
function deedsOf(what: WhichSheet, how: PaperHow): readonly Deed[] {
  const deeds: readonly Deed[] = how === 'save' ? ['pdf', 'print'] : ['print', 'pdf']
  return what.kind === 'handover' ? [...deeds, 'csv'] : deeds
}

function Words({ progress }: { progress: Progress }) {
  const { t } = useWords()
  switch (progress.step) {
    case 'idle':
      return null
    case 'saved':
      return t('paper.saved', { place: progress.place })
    default:
      return t(`paper.${progress.step}`)
  }
}
