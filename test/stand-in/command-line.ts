/** Electron's command line, taken apart. */
export interface CommandLine {
  /** Switches without their dashes; a switch without a value has the empty string. */
  readonly switches: Map<string, string>
  /** Files to require before the app (`-r file`). */
  readonly preloads: readonly string[]
  /** The app's folder or main file, as typed. */
  readonly app: string | undefined
}

/** Reads the arguments after the executable: `[-r file] [--switches] APP [args]`. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>()
  const preloads: string[] = []
  let app: string | undefined
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (app === undefined && (arg === '-r' || arg === '--require')) {
      at += 1
      preloads.push(args[at] ?? '')
    } else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=')
      if (equals < 0) switches.set(arg.slice(2), '')
      else switches.set(arg.slice(2, equals), arg.slice(equals + 1))
    } else if (app === undefined && !arg.startsWith('-')) app = arg
  }
  return { switches, preloads, app }
}
