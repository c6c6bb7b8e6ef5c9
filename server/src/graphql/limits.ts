import { GraphQLError, Kind, type ParseOptions, parse, type Source, type ValidationRule } from 'graphql'

/** An actor's whole page is about 900 tokens, 9 levels and 19,000 points; a whole list of offerings with its claims 43,000. */
export const MAX_TOKENS = 4_000
export const MAX_ALIASES = 30
export const MAX_DEPTH = 15
export const MAX_COMPLEXITY = 80_000
export const MAX_BODY_BYTES = 256 * 1024
/** Of any list that grows. */
export const MAX_PAGE = 100
export const DEFAULT_PAGE = 20

export function parseWithinLimit(source: string | Source, options?: ParseOptions) {
  try {
    return parse(source, { ...options, maxTokens: MAX_TOKENS })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const code = error.message.includes(`more than ${MAX_TOKENS} tokens`) ? 'TOO_MANY_TOKENS' : 'GRAPHQL_PARSE_FAILED'
    throw new GraphQLError(error.message, { source: error.source, positions: error.positions, extensions: { code } })
  }
}

/** Aliases let one short query ask the same costly field many times over. */
export const aliasLimit: ValidationRule = (context) => {
  let aliases = 0
  return {
    Field(node) {
      if (node.kind !== Kind.FIELD || !node.alias) return
      aliases += 1
      if (aliases === MAX_ALIASES + 1) {
        context.reportError(
          new GraphQLError(`More than ${MAX_ALIASES} aliases.`, { nodes: node, extensions: { code: 'TOO_MANY_ALIASES' } }),
        )
      }
    },
  }
}
