import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'

/** Something that a person confirms by ticking it: the whole row is the target, 60 px high and more. */
export function TickBox({
  isTicked,
  onTick,
  isDisabled = false,
  className = '',
  children,
}: {
  isTicked: boolean
  onTick: (isTicked: boolean) => void
  isDisabled?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <CheckboxField className={className} isSelected={isTicked} isDisabled={isDisabled} onChange={onTick}>
      <CheckboxButton className="tick">
        <svg className="tick-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <rect className="tick-box" x="2" y="2" width="28" height="28" rx="7" />
          <path className="tick-mark" d="M8.5 16.5l5.5 6L24 10.5" />
        </svg>
        <span className="tick-words">{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
