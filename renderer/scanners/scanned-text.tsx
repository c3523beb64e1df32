import { visibleText } from './visible-text.ts'

/** A scanned text, character for character: what would not be seen stands in a small box with its name. */
export function ScannedText({ text }: { text: string }) {
  return (
    <bdi className="scanned" dir="ltr">
      {visibleText(text).map(({ text: part, sign }, index) =>
        sign === null ? (
          part
        ) : (
          <span className="scanned-sign" key={index}>
            {sign}
          </span>
        ),
      )}
    </bdi>
  )
}
