import type { Speech } from '../../i18n/words.tsx'

/** What a box is called: its name, else its ordinal in the page’s language. */
export function boxName(
  { t }: Pick<Speech, 't'>,
  { name, ordinal }: { readonly name: string | null; readonly ordinal: number },
): string {
  return name ?? t('box.ordinal', { ordinal })
}
