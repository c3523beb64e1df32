/** A field that takes text. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** What a field held at one moment, and where its caret was. */
export interface FieldState {
  readonly field: TextField
  readonly value: string
  /** Null for the kinds of input that have no caret to ask for. */
  readonly selection: readonly [start: number, end: number, direction: 'forward' | 'backward' | 'none'] | null
}

const TEXT_TYPES = ['text', 'search', 'tel', 'url', 'email', 'number']

/** The text field that a key goes to, or null. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target
  return target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type) ? target : null
}

/**
 * Whether a key goes to a passphrase. Such keys are nobody's to read: a passphrase that a machine types, or a
 * quick person, would be taken for a scan, and a scan is sent on and written down.
 */
export function isSecretField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'password'
}

/** What the field holds now. */
export function stateOf(field: TextField): FieldState {
  const { value, selectionStart: start, selectionEnd: end, selectionDirection } = field
  return {
    field,
    value,
    selection: start === null || end === null ? null : [start, end, selectionDirection ?? 'none'],
  }
}

/** Gives a field back what it held, the way a person's typing would, so that the page hears of it. */
export function putBack({ field, value, selection }: FieldState): void {
  // React puts a setter of its own on the element; the one of the class makes it see a change.
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (selection !== null) field.setSelectionRange(...selection)
}
