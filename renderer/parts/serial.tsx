import { groupSerial } from './group-serial.ts'

/** A serial in threes; what is copied or read aloud is the serial itself, without gaps. */
export function Serial({ serial, size }: { serial: string; size: 'hero' | 'large' | 'line' }) {
  return (
    <span className={`serial serial-${size}`} data-serial={serial}>
      {groupSerial(serial).map((group, index) => (
        <span className="serial-group" key={index}>
          {group}
        </span>
      ))}
    </span>
  )
}
