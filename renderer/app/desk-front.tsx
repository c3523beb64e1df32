import type { Desk } from '../../electron/contract/words.ts'
import { LostDesk } from '../desks/lost/lost-desk.tsx'
import { RecyclingDesk } from '../desks/recycling/recycling-desk.tsx'
import { Ready } from '../desks/returns/ready.tsx'
import { useStation } from './station.ts'

/** The screen that a desk shows while no device is in hand. */
export const FRONT_OF_DESK = { returns: 'ready', recycling: 'box', lost: 'lost' } as const satisfies Record<
  Desk,
  string
>

/** What a desk shows while no device is in hand. */
export function DeskFront() {
  switch (useStation().snapshot.desk) {
    case 'recycling':
      return <RecyclingDesk />
    case 'lost':
      return <LostDesk />
    case 'returns':
      return <Ready />
  }
}
