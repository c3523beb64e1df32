import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/**
 * A question over the screen that must be answered first: the focus stays inside, Escape is the answer no, and it
 * goes back to where it was. `children` end with the answers in a `dialog-actions`. Whoever opens it closes it when a scan
 * brings another screen. It brings about 20 kB of code: only screens that are loaded when somebody opens them import it.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string
  isOpen: boolean
  /** Escape. A tap beside it does nothing: a question is not answered by accident. */
  onClose: () => void
  children: ReactNode
}) {
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog-place">
        <AriaDialog className="dialog" role="alertdialog">
          <Heading className="dialog-title" slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
