import { crashText } from '../contract/crash-text.ts'

/** From here on an error that nobody caught is told without its message, which Node would print. */
export function tellCrashes(tell: (text: string) => void, end: () => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      tell(`${crashText(error)}\n`)
      end()
    })
  }
}
