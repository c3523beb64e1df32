/**
 * What is said of an error that nobody expected: its kind and where it happened. Never its message, nor its
 * cause: libraries quote in them what they worked on, and that may be a key.
 */
export function crashText(error: unknown): string {
  if (!(error instanceof Error)) return 'Unexpected: something was thrown that is no error'
  const { message, stack = '' } = error
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
  // The stack begins with name and message; a message may have lines that look like places.
  const places = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length)
  const frames = stack.includes(message) ? places.split('\n').filter((line) => /^\s+at /.test(line)) : []
  return [`Unexpected: ${name}`, ...frames].join('\n')
}
