/** One picture of a state. */
export interface Picture {
  readonly name: string
  /** What is special about it: theme and size, a language, 4K. */
  readonly where: string
  /** Below docs/screens/. */
  readonly file: string
}

const MAIN = 'light-1280x800'

/** The page that leads to all pictures: each state once, and links to its other pictures. */
export function describeScreens(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))]
  const sections = names.map((name) => {
    const mine = pictures.filter((picture) => picture.name === name)
    const links = mine.filter(({ where }) => where !== MAIN).map(({ where, file }) => `[${where}](${file})`)
    const main = mine.find(({ where }) => where === MAIN)
    return [
      `## ${name}`,
      '',
      ...(main === undefined ? [] : [`<img src="${main.file}" width="640" alt="${name}">`, '']),
      links.join(' · '),
      '',
    ].join('\n')
  })
  return [
    '# Every screen state',
    '',
    'Made by `npm run screens` from the fixtures of the [gallery](../../renderer/gallery/README.md), never by hand. The names are',
    `those of the gallery: \`npm run gallery\` shows each of them alive. ${names.length} states, ${pictures.length} pictures.`,
    '',
    ...sections,
  ].join('\n')
}
