import type { Catalogue } from './catalogues.ts'
import { de } from './messages.de.ts'
import { problemsDe } from './problems.de.ts'

/** All that the page says in German. */
export const GERMAN: Catalogue = { language: 'de', messages: de, problems: problemsDe }
