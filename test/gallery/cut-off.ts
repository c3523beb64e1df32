/**
 * Runs inside the page: every text that a person can't read whole, as a line that names it, its place and why.
 * Text may be out of view only where somebody can scroll to it: the page itself and its screens up and down, never
 * sideways; what `mayBeShort` selects is left out; a region with a name that takes the focus may scroll both ways.
 */
export function findCutOff(mayBeShort: string): string[] {
  const SLACK = 1.5
  const FRAMES = 'button, .choice, .tick, .tab, .button, .chip, .status-chip, summary'
  const page = document.scrollingElement ?? document.documentElement
  const faults = new Set<string>()

  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((word) => `.${word}`).join('')}`
  const isUnseen = (element: Element): boolean =>
    element.closest('.unseen, [hidden], [aria-hidden="true"] svg, title, script, style') !== null ||
    // What React Aria keeps for screen readers alone.
    [...ancestorsOf(element)].some(
      (one) => one.clientWidth <= 1 && getComputedStyle(one).position === 'absolute',
    )
  const isRegion = (box: Element): boolean =>
    box instanceof HTMLElement &&
    box.tabIndex >= 0 &&
    (box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby'))

  function* ancestorsOf(element: Element): Generator<Element> {
    for (let one: Element | null = element; one !== null; one = one.parentElement) yield one
  }

  /** What a box hides of a text in it: everything beyond `hidden`, and sideways beyond a screen that scrolls. */
  const hides = (box: Element, text: DOMRect): string | null => {
    const { overflowX, overflowY } = getComputedStyle(box)
    const edge = box.getBoundingClientRect()
    const sideways = text.left < edge.left - SLACK || text.right > edge.right + SLACK
    const upDown = text.top < edge.top - SLACK || text.bottom > edge.bottom + SLACK
    if (sideways && (overflowX === 'hidden' || overflowX === 'clip')) return 'is cut off sideways by'
    if (sideways && (overflowX === 'auto' || overflowX === 'scroll') && !isRegion(box))
      return 'needs scrolling sideways in'
    if (upDown && (overflowY === 'hidden' || overflowY === 'clip')) return 'is cut off by'
    return null
  }

  const check = (node: Text, parent: Element): void => {
    const said = node.data.trim().slice(0, 40)
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const whole of range.getClientRects()) {
      if (whole.width === 0 || whole.height === 0) continue
      // A line is taller than its letters.
      const rect = new DOMRect(whole.x, whole.y + whole.height * 0.2, whole.width, whole.height * 0.6)
      let scrolls = false
      for (const box of ancestorsOf(parent)) {
        if (box === page || box === document.body) break
        const why = hides(box, rect)
        if (why !== null) {
          faults.add(`“${said}” ${why} ${nameOf(box)}`)
          return
        }
        const edge = box.getBoundingClientRect()
        if (box.matches(FRAMES) && !within(rect, edge)) {
          faults.add(`“${said}” sticks out of ${nameOf(box)}`)
          return
        }
        const { overflowX, overflowY } = getComputedStyle(box)
        scrolls = [overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll')
        // Scrolled out of view: what lies around the box that scrolls cuts nothing off.
        if (scrolls && !within(rect, edge)) break
      }
      if (scrolls) continue
      const sideways = rect.left < -SLACK || rect.right > window.innerWidth + SLACK
      const below =
        rect.bottom + window.scrollY > page.scrollHeight + SLACK || rect.top + window.scrollY < -SLACK
      if (sideways || below) faults.add(`“${said}” lies outside the window, in ${nameOf(parent)}`)
    }
    for (const box of [parent, parent.parentElement]) {
      if (box === null || box.clientWidth === 0) continue
      const { overflowX, display } = getComputedStyle(box)
      const cuts = overflowX === 'hidden' || overflowX === 'clip'
      if (cuts && display !== 'inline' && box.scrollWidth > box.clientWidth + SLACK) {
        faults.add(`“${said}” is cut short in ${nameOf(box)}`)
      }
    }
  }
  const within = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK

  // What is not drawn while it is out of view has no shape yet.
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || node.data.trim() === '') continue
    if (!isUnseen(parent) && parent.closest(mayBeShort) === null && parent.checkVisibility())
      check(node, parent)
  }
  if (page.scrollWidth > window.innerWidth + SLACK) faults.add('the page scrolls sideways')
  for (const box of document.querySelectorAll('main')) {
    if (box.scrollWidth > box.clientWidth + SLACK) faults.add(`${nameOf(box)} scrolls sideways`)
  }
  return [...faults]
}

/** The least height and width of what is pressed, in CSS pixels. */
export const LEAST_TARGET = 48

/** Runs inside the page: everything that is pressed and smaller than `least`, as a line that names it and its size. */
export function findSmallTargets(least: number): string[] {
  const pressed = document.querySelectorAll<HTMLElement>(
    'button, a[href], select, summary, label.choice, .tick, [role="tab"], input:not([type="hidden"])',
  )
  return [...pressed].flatMap((target) => {
    // A box that is drawn by its label is as large as the label.
    const drawn =
      target instanceof HTMLInputElement && /radio|checkbox/.test(target.type) ? target.labels?.[0] : target
    if (drawn === undefined || !drawn.checkVisibility()) return []
    const { width, height } = drawn.getBoundingClientRect()
    if (width >= least - 0.5 && height >= least - 0.5) return []
    const name = drawn.textContent.trim().slice(0, 30)
    return [`“${name}” ${drawn.className} is ${Math.round(width)} by ${Math.round(height)}`]
  })
}
