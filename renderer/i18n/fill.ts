/** A problem's texts in one language. */
export interface ProblemTexts {
  readonly title: string
  readonly detail: string
  readonly remedy: string
}

/** Puts a problem's values into a text; an unknown word stays as it is, so that a gap is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, word: string) => String(values[word] ?? gap))
}
