import type { IncomingMessage } from 'node:http'

/** What was asked for, as whoever asked sees it: a proxy in front may have ended TLS. */
export function addressOf({ url = '/', headers }: IncomingMessage): URL {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  const origin = `${scheme}://${headers.host ?? 'localhost'}`
  return new URL(url.replace(/^\/+/, '/'), URL.canParse(origin) ? origin : 'http://localhost')
}
