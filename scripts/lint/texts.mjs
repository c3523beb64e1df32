// What people read is in the catalogues of renderer/i18n, in every language, and nowhere else in the page.
import i18next from 'eslint-plugin-i18next'

/** Attributes that are shown or read out. */
const READ = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'alt',
  'placeholder',
  'label',
  'word',
  'holding',
].map((name) => `^${name}$`)

/** What is printed on every device, in whichever country. */
const ON_THE_DEVICE = '^\\s*S/N\\s*$'
/** Marks, spaces and numbers are no words: nothing in them could be said in another language. */
const NO_WORDS = '^[^\\p{L}]*$'

/**
 * The rule for everything that draws: no words in its elements, nor in what is read out.
 * @type {import('eslint').Linter.Config}
 */
export const TEXTS = {
  plugins: { i18next },
  rules: {
    'i18next/no-literal-string': [
      'error',
      {
        framework: 'react',
        mode: 'jsx-only',
        'jsx-attributes': { include: READ },
        words: { exclude: [new RegExp(NO_WORDS, 'u'), ON_THE_DEVICE] },
        'should-validate-template': true,
        message: 'Put this text into renderer/i18n, in every language',
      },
    ],
  },
}
