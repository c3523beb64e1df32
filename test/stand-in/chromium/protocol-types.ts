/** The few DevTools protocol events and results the stand-in reads. */
export interface ProtocolEvents {
  'Runtime.bindingCalled': { name: string; payload: string; executionContextId: number }
  'Fetch.requestPaused': PausedRequest
  'Page.frameNavigated': { frame: { id: string; parentId?: string; url: string } }
  'Page.navigatedWithinDocument': { frameId: string; url: string }
  'Page.domContentEventFired': object
  'Page.loadEventFired': object
  'Page.windowOpen': { url: string; windowName: string; windowFeatures: string[] }
  'Page.frameRequestedNavigation': { frameId: string; url: string }
  'Inspector.targetCrashed': object
  'Target.attachedToTarget': { sessionId: string; targetInfo: { targetId: string; openerId?: string } }
  'Target.targetDestroyed': { targetId: string }
  'Browser.downloadWillBegin': { guid: string; url: string; suggestedFilename: string }
}

/** One request held by the Fetch domain. */
export interface PausedRequest {
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: {
    url: string
    method: string
    headers: Record<string, string>
    postData?: string
    postDataEntries?: { bytes?: string }[]
  }
}

/** Results of the commands whose answer matters. */
export interface ProtocolResults {
  'Target.createTarget': { targetId: string }
  'Target.attachToTarget': { sessionId: string }
  'Page.getFrameTree': { frameTree: { frame: { id: string } } }
  'Page.navigate': { errorText?: string }
  'Page.printToPDF': { data: string }
  'Browser.getWindowForTarget': { windowId: number }
  'Runtime.evaluate': { result: { value?: unknown }; exceptionDetails?: { text: string } }
}

/** The result of a command, or an unknown one for the rest. */
export type ResultOf<M extends string> = M extends keyof ProtocolResults ? ProtocolResults[M] : unknown
