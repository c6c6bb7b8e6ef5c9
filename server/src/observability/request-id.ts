import { randomUUID } from 'node:crypto'

/** The caller's own id where it is a plain one, so that its logs and ours can be joined; else a new one. */
export function requestIdOf(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{1,64}$/.test(header) ? header : randomUUID()
}
