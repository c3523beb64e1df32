import type { Variants } from './variants.ts'

/** The text of a key file that signs in at the simulator, as the variants spell it. */
export function keyFile(pem: string, accessId: string, url: string, variants: Variants): string {
  const key = {
    customerName: 'Training',
    accessID: accessId,
    description: 'Simulated Help Desk key',
    accessKey: spelledKey(pem, variants),
    adminRestApiUrl: spelledAddress(url, variants),
  }
  return `${JSON.stringify(key, null, 2)}\n`
}

/** The address as a key file spells it; it is the audience verbatim. */
export function spelledAddress(url: string, { address }: Variants): string {
  if (address === 'trailing-v1') return `${url}/v1`
  return address === 'trailing-slash' ? `${url}/` : url
}

function spelledKey(pem: string, { accessKey }: Variants): string {
  if (accessKey === 'literal-newlines') return pem.replaceAll('\n', '\\n')
  return accessKey === 'one-line' ? pem.replaceAll('\n', '') : pem
}
