import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What lets a browser write until there are accounts: whoever opens the link with the key gets a cookie that only this run of the server knows. */
export interface EditingKey {
  /** Whether it is the key of the link, told in constant time. */
  opens(key: string): boolean
  /** The value of Set-Cookie for whoever opened the link. Secure only where the browser came by TLS: it would not keep the cookie otherwise. */
  cookie(request: IncomingMessage): string
  /** Whether the request brings that cookie. */
  mayEdit(request: IncomingMessage): boolean
  /** As printed at the start. A key that was given is not shown. */
  link(address: string): string
}

export const EDITING_PATH = '/bearbeiten'
const PARAMETER = 'schluessel'
const COOKIE = 'netzatlas_editing'

/** `given`: the key that the settings name; one is made where they name none. */
export function editingKey(given: string | undefined): EditingKey {
  const key = given ?? randomBytes(24).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  return {
    opens: (tried) => equal(tried, key),
    cookie(request) {
      const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : ''
      return `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict${secure}`
    },
    mayEdit: (request) => equal(cookieOf(request, COOKIE) ?? '', session),
    link: (address) => `${address}${EDITING_PATH}?${PARAMETER}=${given === undefined ? key : '<NETZATLAS_EDIT_TOKEN>'}`,
  }
}

/** The key in the address of a request; empty where there is none. */
export function keyIn(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').searchParams.get(PARAMETER) ?? ''
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Digests are equally long, so that not even the length of a guess shows in the time. */
const equal = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
