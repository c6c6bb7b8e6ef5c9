import { DomainError } from './domain/errors.ts'
import type { Neo4jSettings } from './environment.ts'

/** Why Neo4j could not be opened, as one sentence that names the setting to look at. Other errors pass. */
export function neo4jProblem(error: unknown, { uri, database, auth }: Neo4jSettings): unknown {
  if (!(error instanceof DomainError) || error.cause === undefined) return error
  const { code = '', message = '' } = error.cause as { code?: string; message?: string }
  const say = (sentence: string) => new DomainError(error.code, `Neo4j at ${uri} ${sentence}`, { cause: error })
  const login = auth.scheme === 'bearer' ? 'NEO4J_TOKEN' : `NEO4J_USER (${auth.principal}) and NEO4J_PASSWORD`
  switch (code) {
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return say(`refuses every login for a while, after too many wrong ones: look at ${login}, then wait some seconds.`)
    case 'Neo.ClientError.Security.CredentialsExpired':
      return say('wants its first password changed before anybody works with it: log in once by cypher-shell, then set NEO4J_PASSWORD.')
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return say(`has no database "${database}": look at NEO4J_DATABASE. The Community edition has one, named neo4j.`)
  }
  if (code.startsWith('Neo.ClientError.Security.')) return say(`refuses the login: look at ${login}.`)
  if (code.startsWith('Neo.')) return say(`answers, but cannot be used: ${error.message}`)
  if (/responded HTTP/.test(message)) return say('answers by HTTP: NEO4J_URI must name the port of Bolt, 7687 unless changed.')
  const tls = uri.includes('+s')
    ? ' and whether it speaks TLS with a certificate this machine trusts'
    : ' and whether it wants TLS (bolt+s://)'
  return say(`cannot be reached: look whether it runs, at NEO4J_URI${tls}.`)
}
