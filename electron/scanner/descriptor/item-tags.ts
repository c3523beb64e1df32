/** The tags of main items (HID 1.11, 6.2.2.4). */
export const MAIN_ITEM = { input: 8, output: 9, collection: 10, feature: 11, endCollection: 12 } as const

/** The tags of global items that say where a report's bits lie (HID 1.11, 6.2.2.7). */
export const GLOBAL_ITEM = {
  usagePage: 0,
  reportSize: 7,
  reportId: 8,
  reportCount: 9,
  push: 10,
  pop: 11,
} as const

/** The tags of local items that name the bits (HID 1.11, 6.2.2.8). */
export const LOCAL_ITEM = { usage: 0, usageMinimum: 1, usageMaximum: 2, delimiter: 10 } as const
