/** What the demo tells as it happens, and what it should have seen and did not. */
export class Account {
  readonly missing: string[] = []

  tell(sentence: string): void {
    console.log(sentence)
  }

  /** Tells a sentence if it was really so; otherwise it is missing, with what was there instead. */
  check(wasSo: boolean, sentence: string, instead = ''): void {
    if (wasSo) this.tell(sentence)
    else this.miss(`${sentence}${instead === '' ? '' : ` Instead: ${instead}`}`)
  }

  miss(what: string): void {
    this.missing.push(what)
    console.error(`NOT SEEN: ${what}`)
  }
}
