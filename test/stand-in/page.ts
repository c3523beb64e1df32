/** What the fixture's preload exposes to the page. */
export interface FixtureApi {
  title: string
  nested: { list: number[] }
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  invokeFunction: () => Promise<unknown>
  sendFunction: () => string
  note: (value: unknown) => void
  onNoted: (listener: (value: unknown) => void) => () => void
  throwing: () => void
  modules: () => string[]
  requireFs: () => string
  requireFile: () => string
  missing: () => string
  again: () => string
  roundTrip: (times: number) => Promise<number>
}

declare global {
  interface Window {
    fixture: FixtureApi
    early: string
    refused: string[]
  }
}
