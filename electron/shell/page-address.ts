/** The page's own scheme: not `file://`, so that it has an origin, and a CSP by header. */
export const PAGE_SCHEME = 'app'
/** Where the page lives. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://intake`
/** What the window opens. */
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`
/** What a hidden window opens to draw a sheet of paper. */
export const SHEET_URL = `${PAGE_ORIGIN}/paper.html`
