// What the guest says, judged. Each part of it prints `PLAN n` first, then one line for each check; at its end stands
// `VERDICT ok n` or `VERDICT failed why`. Everything but a whole and matching story is a failure.

/** Judges a guest's lines as they come. */
export function createVerdict() {
  let plan = null
  let verdict = null
  const passed = []
  const failed = []

  return {
    /** Takes a line; what is none of these is somebody else's. */
    take(line) {
      const [, kind, rest] = /^(PLAN|CHECK|VERDICT) (.+)$/.exec(line) ?? []
      if (kind === 'PLAN') plan = (plan ?? 0) + Number(rest)
      else if (kind === 'VERDICT') verdict = rest
      else if (kind === 'CHECK') {
        const [, word, name] = /^(ok|failed) (.+)$/.exec(rest) ?? []
        if (word === 'ok') passed.push(name)
        else failed.push(name ?? rest)
      }
    },

    /** The counts, and why the run failed: null only where every planned check was seen to pass. */
    judge(ended) {
      return { passed: passed.length, failed: failed.length, reason: reasonOf(ended) }
    },
  }

  function reasonOf(ended) {
    if (ended !== null) return ended
    if (verdict === null) return plan === null ? 'the guest said nothing' : 'the guest gave no verdict'
    if (!verdict.startsWith('ok ')) return verdict.replace(/^failed /, '')
    if (failed.length > 0) return `${failed.length} checks failed`
    const counts = [plan, Number(verdict.slice(3)), passed.length]
    if (passed.length === 0 || new Set(counts).size > 1) {
      return `the guest planned ${counts[0]} checks, claims ${counts[1]}, and ${counts[2]} were seen`
    }
    return null
  }
}
