import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { clientOf, findBridge } from './app/client.ts'
import { NoBridge } from './app/no-bridge.tsx'
import { createStationStore } from './app/store.ts'
import './styles/index.css'

const root = document.getElementById('root')
const bridge = findBridge()
if (root !== null) {
  const page = createRoot(root)
  if (bridge === undefined) {
    page.render(<NoBridge />)
  } else {
    const ask = clientOf(bridge)
    page.render(
      <StrictMode>
        <App bridge={bridge} ask={ask} store={createStationStore(bridge, ask)} />
      </StrictMode>,
    )
  }
}
