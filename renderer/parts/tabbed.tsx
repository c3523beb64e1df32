import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'

/** One tab and what it shows. */
export interface TabOf<V extends string> {
  readonly value: V
  readonly word: string
  readonly panel: () => ReactNode
}

/**
 * A few views of one thing, one at a time; arrow keys go along the tabs. It brings about 30 kB of code: only screens
 * that are loaded when somebody opens them import it.
 */
export function Tabbed<V extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string
  tabs: readonly TabOf<V>[]
  chosen: V
  onChoose: (value: V) => void
}) {
  return (
    <Tabs
      className="tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ value }) => value === key)
        if (tab !== undefined) onChoose(tab.value)
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ value, word }) => (
          <Tab className="tab" key={value} id={value}>
            {word}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ value, panel }) => (
        <TabPanel className="tab-panel" key={value} id={value}>
          {panel()}
        </TabPanel>
      ))}
    </Tabs>
  )
}
