const PATHS = {
  print: 'M6 9V3h12v6M6 17H3V9h18v8h-3M6 14h12v7H6z',
  pdf: 'M12 3v11m0 0l-5-5m5 5l5-5M4 16v5h16v-5',
  csv: 'M3 4h18v16H3zM3 9.5h18M3 14.5h18M9.5 4v16',
} as const

/** The sign of a deed with paper: a printer, an arrow into a tray, a table. Decoration; the word stands beside it. */
export function PaperSign({ deed }: { deed: keyof typeof PATHS }) {
  return (
    <svg className="paper-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[deed]} />
    </svg>
  )
}
