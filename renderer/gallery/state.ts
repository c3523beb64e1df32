import type { ReactNode } from 'react'
import type { CommandRequest, CommandResponse } from '../../electron/contract/commands.ts'
import type { EventPayload } from '../../electron/contract/events.ts'
import type { CommandName, EventName } from '../../electron/contract/names.ts'
import type { Result } from '../../electron/contract/result.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'

/** What the pretended main process answers to one command: a result, a function that makes one, or nothing at all. */
export type Answer<N extends CommandName> =
  Result<CommandResponse<N>> | ((request: CommandRequest<N>) => Result<CommandResponse<N>>) | 'never'

/** The answers of the pretended main process; a command without one is never answered. */
export type Answers = { readonly [N in CommandName]?: Answer<N> }

/** What can be done with a screen once it stands, before it shows the state that is meant. */
export interface Hand {
  /** Waits for an element and clicks it. */
  readonly press: (selector: string) => Promise<void>
  /** Waits for a text field and puts a text into it. */
  readonly write: (selector: string, text: string) => Promise<void>
  /** Waits for an element and keeps a finger on it. */
  readonly hold: (selector: string) => Promise<void>
  /** Waits until an element is there. */
  readonly appears: (selector: string) => Promise<Element>
  /** Lets the page hear an event of the main process. */
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Changes the snapshot; the page follows. */
  readonly change: (changes: Partial<Snapshot>) => void
  /** Lets the clock jump ahead. */
  readonly wait: (milliseconds: number) => void
}

/** One state of a screen: what the main process says, and what was done since. */
export interface ScreenState {
  readonly kind: 'screen'
  /** Names it in the address and in the file of its picture; lower-case words with dashes, its capability first. */
  readonly name: string
  readonly snapshot: Snapshot
  readonly answers?: Answers
  readonly then?: (hand: Hand) => Promise<void> | void
  /** A CSS selector of what is seen in this state and in no other; the checks wait for it. */
  readonly shows: string
}

/** A part by itself, in all its variants. */
export interface PartState {
  readonly kind: 'part'
  readonly name: string
  readonly element: ReactNode
  readonly shows: string
}

/** Whatever the gallery can show. */
export type GalleryState = ScreenState | PartState

/** The states of one capability. */
export interface Shelf {
  readonly title: string
  readonly states: readonly GalleryState[]
}
