import { useState } from 'react'
import type { Credential } from '../../../electron/contract/credential.ts'
import { useWords } from '../../i18n/words.tsx'
import { ageOf } from './credential-age.ts'

/** What RSA says of the credential itself: its state, how old it is, and whether it has expired. */
export function CredentialFacts({ credential }: { credential: Credential | null }) {
  const { t, day } = useWords()
  const [now] = useState(() => Date.now())
  if (credential === null) return null
  const age = ageOf(credential.registeredAt ?? credential.assignedAt, now)
  const { expiresAt } = credential
  const hasExpired = expiresAt !== null && Date.parse(expiresAt) < now
  const facts = [
    credential.state,
    age === null ? null : t(age.text, { count: age.count }),
    hasExpired ? t('credential.expired', { date: day(expiresAt) }) : null,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? null : <p className="credential-facts soft">{facts.join(' · ')}</p>
}
