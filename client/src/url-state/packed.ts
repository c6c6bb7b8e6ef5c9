import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** The parameter that holds what is too long to stand in the address in words. */
const PACKED = 'mehr'
/** Characters that long parameters may have together before they are packed. */
const PLAIN_AT_MOST = 300
/** Characters of a packed parameter: more is cut off by mail programs and refused by web servers. */
const PACKED_AT_MOST = 6000
const TOO_LONG = 'zu-lang'

export type Params = Readonly<Record<string, string>>

/** What a packed parameter could not tell. */
export type PackedProblem = 'too-long' | 'unreadable'

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

/** By version; a version that was ever in a link stays here. `v1`: a JSON object of parameters, deflated (RFC 1951), base64url. */
const READERS: ReadonlyMap<string, (text: string) => unknown> = new Map([
  ['v1', (text: string) => JSON.parse(strFromU8(inflateSync(fromBase64Url(text))))],
])
const write = (params: Params): string => `v1.${toBase64Url(deflateSync(strToU8(JSON.stringify(params)), { level: 9 }))}`

const isParams = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'string')

/** Parameters as they stand in the address: those of `long` as they are while they are short, otherwise packed into one. */
export function packed(params: Params, long: readonly string[]): Params {
  const entries = Object.entries(params).filter(([, value]) => value !== '')
  const heavy = entries.filter(([key]) => long.includes(key))
  if (heavy.reduce((sum, [, value]) => sum + value.length, 0) <= PLAIN_AT_MOST) return Object.fromEntries(entries)
  const text = write(Object.fromEntries(heavy))
  return {
    ...Object.fromEntries(entries.filter(([key]) => !long.includes(key))),
    [PACKED]: text.length > PACKED_AT_MOST ? TOO_LONG : text,
  }
}

/** The reverse; what cannot be read is left out, and `packedProblem` says so. */
export function unpacked(params: Params): Params {
  const { [PACKED]: text, ...plain } = params
  return text === undefined ? params : { ...read(text), ...plain }
}

/** An address after a change; what was packed in it is packed again, and so is what of `more` has got long. */
export function repacked(before: Params, patch: Readonly<Record<string, string | undefined>>, more: readonly string[] = []): Params {
  const whole = unpacked(before)
  const long = [...more, ...Object.keys(whole).filter((key) => !(key in before))]
  const after = Object.entries({ ...whole, ...patch }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return packed(Object.fromEntries(after), long)
}

export function packedProblem({ [PACKED]: text }: Params): PackedProblem | undefined {
  if (text === undefined) return undefined
  if (text === TOO_LONG) return 'too-long'
  return read(text) === undefined ? 'unreadable' : undefined
}

function read(text: string): Params | undefined {
  const [version = '', content = ''] = text.split('.', 2)
  try {
    const value = READERS.get(version)?.(content)
    return isParams(value) ? value : undefined
  } catch {
    return undefined
  }
}
