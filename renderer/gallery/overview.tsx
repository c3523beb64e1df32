import { useState } from 'react'
import { languageSchema, themeSchema, type Language, type Theme } from '../../electron/contract/words.ts'
import type { Shelf } from './state.ts'

const SIZES = ['1280x800', '1024x768', '1080x1920', '1920x1080', '3840x2160', '640x400'] as const
type Size = (typeof SIZES)[number]

/** All states as a list, and the chosen one in a window of the chosen size. A tool for developers, in English. */
export function Overview({ shelves }: { shelves: readonly Shelf[] }) {
  const [name, setName] = useState(shelves[0]?.states[0]?.name ?? '')
  const [size, setSize] = useState<Size>('1280x800')
  const [theme, setTheme] = useState<Theme>('light')
  const [language, setLanguage] = useState<Language>('en')
  const address = `?${new URLSearchParams({ state: name, theme, lang: language }).toString()}`
  const [width = 0, height = 0] = size.split('x').map(Number)
  return (
    <div className="gallery">
      <nav className="gallery-list" aria-label="States">
        <h1 className="gallery-title">Gallery</h1>
        {shelves.map(({ title, states }) => (
          <section key={title}>
            <h2 className="gallery-shelf">{title}</h2>
            <ul>
              {states.map((state) => (
                <li key={state.name}>
                  <button
                    type="button"
                    className="gallery-name"
                    aria-current={state.name === name}
                    onClick={() => {
                      setName(state.name)
                    }}
                  >
                    {state.name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main className="gallery-main">
        <div className="gallery-looks">
          <Pick title="Size" values={SIZES} chosen={size} onPick={setSize} />
          <Pick title="Colours" values={themeSchema.options} chosen={theme} onPick={setTheme} />
          <Pick title="Language" values={languageSchema.options} chosen={language} onPick={setLanguage} />
          <a href={address} target="_blank" rel="noreferrer">
            Alone in a window
          </a>
        </div>
        <div className="gallery-window">
          <iframe key={address} title={name} src={address} width={width} height={height} />
        </div>
      </main>
    </div>
  )
}

function Pick<V extends string>({
  title,
  values,
  chosen,
  onPick,
}: {
  title: string
  values: readonly V[]
  chosen: V
  onPick: (value: V) => void
}) {
  return (
    <label>
      {title}{' '}
      <select
        value={chosen}
        onChange={(event) => {
          const value = values.find((one) => one === event.target.value)
          if (value !== undefined) onPick(value)
        }}
      >
        {values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </label>
  )
}
