import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** What a failed request means to a person; each has a sentence and an advice in the common texts. */
export type Failure =
  | { readonly kind: 'network' | 'server' | 'tooMuch' | 'unexpected' }
  | { readonly kind: 'badRequest'; readonly message: string }

const TOO_MUCH = new Set(['TOO_COMPLEX'])
const MISUSE = new Set(['INVALID_INPUT', 'NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST'])

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors
    const code = String(first?.extensions?.code ?? '')
    if (TOO_MUCH.has(code)) return { kind: 'tooMuch' }
    return MISUSE.has(code) ? { kind: 'badRequest', message: first?.message ?? '' } : { kind: 'server' }
  }
  if (ServerError.is(error)) return { kind: error.statusCode === 413 ? 'tooMuch' : error.statusCode >= 502 ? 'network' : 'server' }
  // fetch rejects with a TypeError when nobody answers.
  if (error instanceof TypeError) return { kind: 'network' }
  return { kind: 'unexpected' }
}
