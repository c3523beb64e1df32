/** CSS's own: 96 px are an inch, whatever the screen. */
const MM_PER_PX = 25.4 / 96

/** Waits until the fonts of everything in an element are there; answers its height in millimetres. */
export async function whenDrawn(element: HTMLElement): Promise<number> {
  // A font is asked for at the first layout that needs it: this one.
  element.getBoundingClientRect()
  await document.fonts.ready
  return element.getBoundingClientRect().height * MM_PER_PX
}
