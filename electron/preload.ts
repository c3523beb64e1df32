import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from './contract/bridge.ts'
import {
  BRIDGE_GLOBAL,
  COMMAND_NAMES,
  EVENT_NAMES,
  commandChannel,
  eventChannel,
  type CommandName,
  type EventName,
} from './contract/names.ts'

/** The bridge: only the names of the contract pass, and neither ipcRenderer nor its event reaches the page. */
const bridge: Bridge = {
  invoke: (name, request) => {
    if (!isCommand(name)) return Promise.reject(new Error('No such command'))
    return ipcRenderer.invoke(commandChannel(name), request)
  },
  subscribe: (name, listener) => {
    if (!isEvent(name)) throw new Error('No such event')
    const channel = eventChannel(name)
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => {
      listener(payload)
    }
    ipcRenderer.on(channel, forward)
    return () => {
      ipcRenderer.removeListener(channel, forward)
    }
  },
}

function isCommand(name: string): name is CommandName {
  return COMMAND_NAMES.some((known) => known === name)
}

function isEvent(name: string): name is EventName {
  return EVENT_NAMES.some((known) => known === name)
}

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge)
