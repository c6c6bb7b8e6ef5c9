import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const [toBrotli, fromBrotli, toGzip] = [promisify(brotliCompress), promisify(brotliDecompress), promisify(gzip)]

/** The best encoding that an Accept-Encoding header allows; weights other than zero are not compared. */
export function preferredEncoding(header: string | readonly string[] | undefined): Encoding {
  const allowed = new Set(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
      .map((entry) => entry.split(';')[0]),
  )
  return allowed.has('br') ? 'br' : allowed.has('gzip') ? 'gzip' : 'identity'
}

/** Off the event loop. Quality 4 compresses JSON to about a seventh at 100 MB/s. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return encoding === 'gzip' ? toGzip(body, { level: 6 }) : body
}

export const decodeBrotli = (body: Buffer): Promise<Buffer> => fromBrotli(body)
