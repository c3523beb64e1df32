import { parseDescriptor } from '../../../../electron/scanner/descriptor/parse-descriptor.ts'
import type { ReportDescriptor } from '../../../../electron/scanner/descriptor/report-field.ts'
import { descriptor } from '../../../scanners/write-descriptor.ts'

type Items = readonly (readonly number[])[]

/** What well-formed items say; throws where they are refused. */
export function parsed(...items: Items): ReportDescriptor {
  const result = parseDescriptor(descriptor(...items))
  if (!result.ok) throw new Error(result.problem.detail)
  return result.value
}

/** Where each field lies: kind, report id, first bit, bits of a cell, cells. */
export function places(...items: Items) {
  return parsed(...items).fields.map(({ kind, reportId, bitOffset, bitSize, count }) => {
    return [kind, reportId, bitOffset, bitSize, count] as const
  })
}
