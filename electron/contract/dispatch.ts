import { COMMANDS, type CheckedRequest, type CommandResponse } from './commands.ts'
import type { CommandName } from './names.ts'
import { problem } from './problem.ts'
import { failed, succeeded, type Result } from './result.ts'

/** One handler a command. */
export type Handlers = {
  readonly [N in CommandName]: (request: CheckedRequest<N>) => Promise<Result<CommandResponse<N>>>
}

/** Told of what should never happen, with the error itself, so that it can be logged outside the page. */
export type Surprise = (command: CommandName, error: unknown) => void

/**
 * Validates a request, runs its handler, validates the response. Nothing is thrown: a malformed request, a
 * handler that throws and a response against the contract are problems, and no text of an error reaches the page.
 */
export async function dispatch<N extends CommandName>(
  handlers: Handlers,
  name: N,
  request: unknown,
  surprise: Surprise,
): Promise<Result<CommandResponse<N>>> {
  const checked = COMMANDS[name].request.safeParse(request)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const fault = issue === undefined ? 'malformed' : `${issue.path.join('.')} ${issue.message}`.trim()
    return failed(problem('malformed-request', { command: name, fault: fault.slice(0, 200) }))
  }
  try {
    const result = await handlers[name](checked.data as CheckedRequest<N>)
    if (!result.ok) return result
    const response = COMMANDS[name].response.safeParse(result.value)
    if (response.success) return succeeded(response.data as CommandResponse<N>)
    surprise(name, response.error)
  } catch (error) {
    surprise(name, error)
  }
  return failed(problem('unexpected', { cause: name }))
}
