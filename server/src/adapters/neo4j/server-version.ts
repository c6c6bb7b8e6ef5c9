import { DomainError } from '../../domain/errors.ts'

const OLDEST = { major: 5, minor: 26 }

/**
 * Refuses a server older than 5.26, the oldest the queries are tested on, and one that is no Neo4j. `agent` is what it
 * calls itself: "Neo4j/5.26.30". DomainError STORE_UNAVAILABLE.
 */
export function requireVersion(agent: string | undefined): void {
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '')
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])]
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  const needed = `Netzatlas needs Neo4j ${OLDEST.major}.${OLDEST.minor} or newer`
  throw new DomainError('STORE_UNAVAILABLE', `${needed}, but the server is ${agent?.replace('/', ' ') ?? 'of no known version'}.`)
}
