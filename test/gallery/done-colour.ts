/**
 * Runs inside the page: looks at everything that stands for a device in one of these states, and at all that is in it,
 * for the colours that only a done one has. Answers how many elements it looked at, and the faults as lines.
 */
export function findDoneColour(notDone: readonly string[]): { looked: number; faults: string[] } {
  const probe = document.body.appendChild(document.createElement('i'))
  const [done, wash, ground] = ['--done', '--done-wash', '--ground'].map((token) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  })
  probe.remove()
  // In high contrast the wash is the ground, and says nothing.
  const colours = [done, wash].filter((colour) => colour !== ground)

  const faults: string[] = []
  let looked = 0
  const look = (element: Element): void => {
    looked += 1
    const { color, backgroundColor, borderBlockStartColor, fill, stroke, outlineColor } =
      getComputedStyle(element)
    for (const colour of [color, backgroundColor, borderBlockStartColor, fill, stroke, outlineColor]) {
      if (colours.includes(colour)) {
        faults.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} is ${colour}`)
        return
      }
    }
  }
  for (const state of notDone) {
    for (const place of document.querySelectorAll(`[data-state="${state}"]`)) {
      for (const element of [place, ...place.querySelectorAll('*')]) {
        // A screen may list devices of other states, each with its own sign.
        if (element.closest('[data-state]') === place && element.checkVisibility()) look(element)
      }
    }
  }
  return { looked, faults }
}
