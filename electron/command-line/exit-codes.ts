import type { Problem, ProblemCode } from '../contract/problem.ts'

/** The exit codes of the command line; `docs/command-line.md` lists them for scripts. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  notFound: 3,
  notAuthorized: 4,
  refused: 5,
  owed: 6,
  altered: 7,
  configuration: 8,
  unreachable: 9,
} as const
/** An exit code of the command line. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const CODES: Readonly<Partial<Record<ProblemCode, ExitCode>>> = {
  usage: EXIT.usage,
  'label-empty': EXIT.usage,
  'label-token-serial': EXIT.usage,
  'label-web-address': EXIT.usage,
  'label-wrong-length': EXIT.usage,
  'label-not-a-serial': EXIT.usage,
  'not-registered': EXIT.notFound,
  'not-assigned': EXIT.notFound,
  'unknown-intake': EXIT.notFound,
  'not-authorized': EXIT.notAuthorized,
  'clock-wrong': EXIT.notAuthorized,
  'key-refused': EXIT.notAuthorized,
  'audience-wrong': EXIT.notAuthorized,
  'permission-missing': EXIT.notAuthorized,
  'bad-request': EXIT.refused,
  'several-records': EXIT.owed,
  'another-user': EXIT.owed,
  'journal-altered': EXIT.altered,
  'journal-damaged': EXIT.altered,
  'cloud-unreachable': EXIT.unreachable,
  'host-unknown': EXIT.unreachable,
  'name-service-silent': EXIT.unreachable,
  'certificate-expired': EXIT.unreachable,
  'certificate-not-yet-valid': EXIT.unreachable,
  'certificate-other-name': EXIT.unreachable,
  'certificate-unknown-issuer': EXIT.unreachable,
  'connection-intercepted': EXIT.unreachable,
  'no-tls': EXIT.unreachable,
  'proxy-sign-in': EXIT.unreachable,
  'proxy-refused': EXIT.unreachable,
  'captive-portal': EXIT.unreachable,
  'answer-redirected': EXIT.unreachable,
  'cloud-timeout': EXIT.unreachable,
  'cloud-broken-off': EXIT.unreachable,
  'cloud-busy': EXIT.unreachable,
  'cloud-error': EXIT.unreachable,
  'answer-unreadable': EXIT.unreachable,
  'answer-mismatch': EXIT.unreachable,
  'still-enabled': EXIT.unreachable,
  'set-up-needed': EXIT.configuration,
  'live-configuration-missing': EXIT.configuration,
  'station-file-unreadable': EXIT.configuration,
  'station-file-invalid': EXIT.configuration,
  'settings-invalid': EXIT.configuration,
  'key-file-unreadable': EXIT.configuration,
  'key-file-invalid': EXIT.configuration,
  'plain-http': EXIT.configuration,
  'ca-file-invalid': EXIT.configuration,
  'setting-managed': EXIT.configuration,
  'scanner-driver-missing': EXIT.configuration,
  'journal-in-use': EXIT.configuration,
  'journal-not-writable': EXIT.configuration,
  'journal-disk-full': EXIT.configuration,
  'journal-missing': EXIT.configuration,
}

/** The exit code of a problem while nothing is owed. */
export function exitCodeOf({ code }: Problem): ExitCode {
  return CODES[code] ?? EXIT.unexpected
}
