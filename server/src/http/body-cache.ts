import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { decodeBrotli, type Encoding, encode } from './encodings.ts'

export interface KeptBody {
  readonly contentType: string
  readonly etag: string
  /** Compressed: that is how nearly everybody asks for it, and seven times as many fit. */
  readonly brotli: Buffer
}

/** All that an answer depends on. Whoever asks the same within one content revision and one day gets the same bytes. */
export interface BodyKey {
  readonly query: unknown
  readonly operationName: unknown
  readonly variables: unknown
  /** Who may see it; so far everything is public. */
  readonly scope: 'public'
  readonly contentRevision: number
  readonly day: string
  readonly language: string
  readonly accept: string
}

const MAX_BYTES = 64 * 1024 * 1024

/** Serialised answers of the API. */
export interface BodyCache {
  get(key: string): KeptBody | undefined
  set(key: string, body: KeptBody): void
}

export function createBodyCache(): BodyCache {
  const bodies = new LRUCache<string, KeptBody>({ maxSize: MAX_BYTES, sizeCalculation: ({ brotli }) => brotli.length + 500 })
  return {
    get: (key) => bodies.get(key),
    set: (key, body) => {
      bodies.set(key, body)
    },
  }
}

export function cacheKey(key: BodyKey): string {
  const parts = [
    key.query,
    key.operationName ?? null,
    key.variables ?? null,
    key.scope,
    key.contentRevision,
    key.day,
    key.language,
    key.accept,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Weak: the same answer in another encoding has other bytes. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

export async function keep(body: Buffer, contentType: string): Promise<KeptBody> {
  return { contentType, etag: etagOf(body), brotli: await encode(body, 'br') }
}

export async function inEncoding({ brotli }: KeptBody, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? brotli : encode(await decodeBrotli(brotli), encoding)
}

/** Whether an If-None-Match header names the tag (weak comparison, RFC 9110 13.1.2). */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag)))
}
