import type { Catalogue } from './catalogues.ts'
import { ar } from './messages.ar.ts'
import { problemsAr } from './problems.ar.ts'

/** All that the page says in Arabic. */
export const ARABIC: Catalogue = { language: 'ar', messages: ar, problems: problemsAr }
