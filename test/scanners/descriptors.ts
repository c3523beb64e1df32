/** Report descriptors of scanners, as bytes. Reconstructed unless it says otherwise. */
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'))

/** Written to give Honeywell's captured layout. */
export const HONEYWELL = bytes(
  `058c0902a1010912a1028502150026ff00750895010501093b81029503058c09fb09fc09fd8102953809fe8202010666ff
   95020904810295017501058c250109ff810275078103c0c0`,
)

/** The layout of Honeywell's own firmware: trigger report 4 with the beeps, and output redirection 254. */
export const HONEYWELL_FULL = bytes(
  `058c0902a1010912a1028502150026ff00750895010501093b81029503058c09fb09fc09fd8102953809fe8202010666ff
   950209040900 8102 058c2501750195080 9ff8102c0 0914a1028504150025017501950809000 95f096009000900 0985
   0986 9186 c0 0666ff750826ff000903a10285fe95010903b28201c00901a10285fd950109219102953e0922928201c0c0`,
)

/** Written to give Zebra's captured layout. */
export const ZEBRA = bytes(
  `058c0902a1010912a1028502150026ff00750895010501093b8102950181039503058c09fb09fc09fd8102953809fe820201
   95010666ff09048102950175012501058c09ff810275078103c0c0`,
)

/** Written to give Newland's documented layout. */
export const NEWLAND = bytes(
  `058c0902a1010912a1028502150026ff00750895010501093b8102058c953809fe8202019505810395017501250109ff8102
   75078103c0c0`,
)

/** Written to give the documented sizes of IBM hand-held reports. */
export const IBM_HANDHELD = bytes('0645ff0a004ba1010a014a7508950b150026ff0091020a024a95408102c0')

/** Captured from a scanner in keyboard mode (felis/USB_Host_Shield_2.0, issue 669). */
export const BOOT_KEYBOARD = bytes(
  `05010906a101050719e029e71500250175019508810295017508810195057501050819012905910295017503910195067508
   150026ff00050719002aff008100c0`,
)
