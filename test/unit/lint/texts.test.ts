import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { TEXTS } from '../../../scripts/lint/texts.mjs'

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.tsx'], languageOptions: { parser: tseslint.parser }, ...TEXTS }],
})

async function isRefused(jsx: string): Promise<boolean> {
  const [result] = await eslint.lintText(`export const Part = () => (${jsx})`, { filePath: 'part.tsx' })
  const messages = result?.messages ?? []
  if (messages.some(({ fatal }) => fatal === true)) throw new Error(messages[0]?.message)
  return messages.some(({ ruleId }) => ruleId === 'i18next/no-literal-string')
}

describe('text in the page', () => {
  it.each([
    '<p>Scan the device</p>',
    '<p>{"Scan the device"}</p>',
    '<p>{`Scan ${serial}`}</p>',
    '<p>{isOn ? "on" : t("off")}</p>',
    '<button aria-label="Close" />',
    '<img alt="The back of a device" />',
    '<HoldButton word="Hold" />',
    '<p>Weiter</p>',
    '<p>التالي</p>',
  ])('is refused outside the catalogue: %s', async (jsx) => {
    expect(await isRefused(jsx)).toBe(true)
  })

  it.each([
    '<p>{t("ready.headline")}</p>',
    '<p>{t(`state.${state}`)}</p>',
    '<p className="lead soft">{name} · {count}</p>',
    '<li data-family="done">{1} / {2}</li>',
    '<p>{text}{" "}{more}</p>',
    '<text>S/N</text>',
  ])('may be looked up, and marks between the words be written: %s', async (jsx) => {
    expect(await isRefused(jsx)).toBe(false)
  })
})
