import { useEffect, useRef, type CSSProperties } from 'react'
import type { Sheet } from '../../electron/contract/paper.ts'
import { HandoverSheet } from './handover-sheet.tsx'
import { LabelSheet } from './label-sheet.tsx'
import { ReceiptSheet } from './receipt-sheet.tsx'

/** One sheet on its paper. `drawn` is told once, when the sheet is in the document; its fonts may still be on the way. */
export function SheetView({ sheet, drawn }: { sheet: Sheet; drawn?: (element: HTMLElement) => void }) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (element.current !== null) drawn?.(element.current)
  }, [drawn])
  const { paper, content } = sheet
  const measures: CSSProperties & Record<`--${string}`, string> = {
    '--paper-width': `${paper.widthMm}mm`,
    '--paper-height': paper.heightMm === null ? 'auto' : `${paper.heightMm}mm`,
  }
  return (
    <article
      className="sheet"
      ref={element}
      style={measures}
      data-kind={content.kind}
      data-size={paper.size}
      data-mode={content.mode}
    >
      <Content sheet={sheet} />
    </article>
  )
}

function Content({ sheet: { content, digest, paper } }: { sheet: Sheet }) {
  if (content.kind === 'handover') return <HandoverSheet handover={content} digest={digest} />
  if (paper.size === 'label') return <LabelSheet receipt={content} />
  return <ReceiptSheet receipt={content} digest={digest} />
}
