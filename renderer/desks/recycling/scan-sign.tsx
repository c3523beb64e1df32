/** The sign of a code that was just read: nothing is known of the device yet. */
export function ScanSign() {
  return (
    <svg className="sign sign-line scan-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4M7.5 8.5v7M10.5 8.5v7M13.5 8.5v7M16.5 8.5v7" />
    </svg>
  )
}
