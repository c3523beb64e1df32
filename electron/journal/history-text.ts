/** What a typed text may mean, without any look into the journal. */
export interface TextMeaning {
  /** `#` and a number: the journal's row of that number. */
  readonly row: number | null
  /** An intake's id, as a receipt has it. */
  readonly intakeId: string | null
  /** A serial, or its beginning or end: letters and digits, without the gaps that people put between them. */
  readonly serial: string | null
  /** Tickets begin with it, operators have it in their name. */
  readonly word: string
  /** Ways to write it that a person's name may have: SQLite takes only A to Z for the same in both cases. */
  readonly names: readonly string[]
}

/** Reads what was typed; null where that is nothing. */
export function readText(typed: string): TextMeaning | null {
  const word = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (word === '') return null
  const row = /^#\s?([0-9.,’ ]{1,20})$/.exec(word)?.[1]
  const together = word.replace(/[ \-–.]/g, '')
  return {
    row: row === undefined ? null : Number(row.replace(/[^0-9]/g, '')),
    intakeId: /^[0-9A-HJKMNP-TV-Z]{26}$/i.test(word) ? word.toUpperCase() : null,
    serial: /^[0-9A-Za-z]{1,36}$/.test(together) && /[0-9]/.test(together) ? together : null,
    word,
    names: word.length < 2 ? [] : waysToWrite(word),
  }
}

/** The text as it is, small, with capitals, and all in capitals; one way is enough for plain letters. */
function waysToWrite(word: string): readonly string[] {
  if (/^[\p{ASCII}]*$/u.test(word)) return [word]
  const small = word.toLocaleLowerCase()
  const capitals = small.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toLocaleUpperCase(),
  )
  return [...new Set([word, small, capitals, word.toLocaleUpperCase()])]
}

/** What comes after everything that begins with a text: no character is above the last of Unicode. */
export function afterAll(text: string): string {
  return `${text}\u{10ffff}`
}
