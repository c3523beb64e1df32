import { useState } from 'react'
import { useStation } from '../../app/station.ts'
import { BoxAnnouncer } from './box-announcer.tsx'
import { BoxScreen } from './box-screen.tsx'
import { FirstScreen } from './first-screen.tsx'
import { SummaryScreen } from './summary-screen.tsx'

/** What a recycling station shows while no device is in hand: the box. What the main process says decides which screen. */
export function RecyclingDesk() {
  const { snapshot } = useStation()
  return (
    <>
      <DeskScreen />
      <BoxAnnouncer snapshot={snapshot} />
    </>
  )
}

function DeskScreen() {
  const { box, lastBox } = useStation().snapshot
  const [looksBack, setLooksBack] = useState(false)
  if (box !== null && box.count > 0) return <BoxScreen key={box.boxId} box={box} />
  if (lastBox !== null && (box === null || looksBack)) {
    const back = (): void => {
      setLooksBack(false)
    }
    return (
      <SummaryScreen key={`summary ${lastBox.boxId}`} lastBox={lastBox} onBack={box === null ? null : back} />
    )
  }
  return (
    <FirstScreen
      key="first"
      box={box}
      lastBox={lastBox}
      onShowLast={() => {
        setLooksBack(true)
      }}
    />
  )
}
