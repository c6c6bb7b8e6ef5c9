import { GraphQLError } from 'graphql'
import { DomainError, type DomainErrorCode } from '../domain/errors.ts'
import type { Language } from './language.ts'

/** Codes a client can rely on, in `extensions.code`. */
export type ErrorCode =
  | DomainErrorCode
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_REQUEST'
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_ALIASES'
  | 'TOO_DEEP'
  | 'TOO_COMPLEX'
  | 'CSRF'
  | 'BODY_TOO_LARGE'
  | 'BUSY'
  | 'INTERNAL'

/** What a person reads. Codes without an entry keep the message that names the fault in the query's own terms. */
const messages: Partial<Record<ErrorCode, Readonly<Record<Language, string>>>> = {
  NOT_FOUND: { de: 'Dazu gibt es keinen Eintrag.', en: 'There is no such entry.' },
  CONFLICT: { de: 'Das wurde inzwischen geändert. Bitte neu laden.', en: 'This has been changed meanwhile. Please reload.' },
  NOT_ALLOWED: { de: 'Dafür fehlt die Berechtigung.', en: 'You are not allowed to do this.' },
  STORE_LOCKED: { de: 'Der Datenbestand ist gerade gesperrt.', en: 'The data is locked at the moment.' },
  STORE_UNAVAILABLE: { de: 'Der Datenbestand ist gerade nicht erreichbar.', en: 'The data cannot be reached at the moment.' },
  STORE_TOO_NEW: { de: 'Der Datenbestand gehört zu einer neueren Version.', en: 'The data belongs to a newer version.' },
  TIMED_OUT: { de: 'Die Antwort hat zu lange gedauert.', en: 'The answer took too long.' },
  TOO_MANY_TOKENS: { de: 'Die Anfrage ist zu lang.', en: 'The query is too long.' },
  TOO_MANY_ALIASES: { de: 'Die Anfrage enthält zu viele Aliasse.', en: 'The query has too many aliases.' },
  TOO_DEEP: { de: 'Die Anfrage ist zu tief verschachtelt.', en: 'The query is nested too deeply.' },
  BUSY: {
    de: 'Gerade warten zu viele Berechnungen, oder dieses Netzwerk ist dafür zu groß. Bitte später noch einmal oder mit einem Filter.',
    en: 'Too many computations are waiting, or this network is too large. Please try later, or with a filter.',
  },
  TOO_COMPLEX: {
    de: 'Die Anfrage verlangt zu viel auf einmal. Bitte weniger Felder oder kürzere Seiten.',
    en: 'The query asks for too much at once. Please ask for fewer fields or shorter pages.',
  },
  INTERNAL: {
    de: 'Da ist etwas schiefgegangen. Es wurde aufgezeichnet.',
    en: 'Something went wrong. It has been recorded.',
  },
}

/** The status of an answer that holds nothing because of such an error: who watches from outside sees that the store fails. */
const STATUS: Partial<Record<ErrorCode, number>> = { STORE_UNAVAILABLE: 503, STORE_LOCKED: 503, TIMED_OUT: 504 }

export function statusOf({ extensions: { code } }: GraphQLError): number | undefined {
  return STATUS[code as ErrorCode]
}

/** Refused with a code and, where one argument is at fault, its name. */
export function misuse(code: ErrorCode, message: string, field?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(field === undefined ? {} : { field }) } })
}

export function notFound(id: string): GraphQLError {
  return misuse('NOT_FOUND', `Nothing has the id ${id}.`)
}

export function tooComplex(kind: string, result: { depth: number; complexity: number; maxDepth?: number; maxComplexity?: number }): Error {
  return kind === 'Depth'
    ? misuse('TOO_DEEP', `Depth ${result.depth} of at most ${result.maxDepth}.`)
    : misuse('TOO_COMPLEX', `Complexity ${Math.round(result.complexity)} of at most ${result.maxComplexity}.`)
}

/** Everything not made for clients becomes INTERNAL; `record` gets the original. */
export function maskError(error: unknown, record: (error: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error
  const at = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}
  if (cause instanceof DomainError) {
    if (cause.code.startsWith('STORE_')) record(cause)
    const extensions = { code: cause.code, retriable: cause.retriable, ...(cause.field === undefined ? {} : { field: cause.field }) }
    return new GraphQLError(cause.message, { ...at, extensions })
  }
  if (cause instanceof GraphQLError) return error instanceof GraphQLError ? error : cause
  record(cause)
  return new GraphQLError('Unexpected error.', { ...at, extensions: { code: 'INTERNAL' } })
}

/** The error as it leaves the server: always with a code, in the reader's language, without a hint at names not asked for. */
export function presentError(error: GraphQLError, language: Language): GraphQLError {
  const code = (error.extensions.code ?? (error.path ? 'INTERNAL' : 'GRAPHQL_VALIDATION_FAILED')) as ErrorCode
  const message = messages[code]?.[language] ?? error.message.replace(/ Did you mean [^?]*\?/g, '')
  return new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { ...error.extensions, code },
  })
}
