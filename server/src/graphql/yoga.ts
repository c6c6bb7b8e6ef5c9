import { type DocumentNode, Kind, NoSchemaIntrospectionCustomRule } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from '../observability/logger.ts'
import { type Context, createContext, type Services, type Writing } from './context.ts'
import { maskError, presentError, statusOf } from './errors.ts'
import { jsonInTurns } from './json-turns.ts'
import type { Language } from './language.ts'
import { aliasLimit, parseWithinLimit } from './limits.ts'
import { schema } from './schema.ts'

/** What the HTTP layer tells about a request, and what it wants to know afterwards. */
export interface Exchange {
  readonly language: Language
  readonly writing: Writing
  readonly outcome: {
    /** Becomes false where the answer must not be kept. */
    cacheable: boolean
  }
}

function apiRules({ production }: { readonly production: boolean }): Plugin<Context & Exchange, Exchange, Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimit)
    },
    onValidate({ addValidationRule }) {
      addValidationRule(aliasLimit)
      if (production) addValidationRule(NoSchemaIntrospectionCustomRule)
    },
    onExecute({ args, context }) {
      const { definitions } = args.document as DocumentNode
      const reads = definitions.every((definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query')
      if (!reads) context.outcome.cacheable = false
    },
    onExecutionResult({ result, setResult, context }) {
      if (!result || Symbol.asyncIterator in result || Array.isArray(result)) return
      const { errors } = result
      if (!errors || errors.length === 0) return
      context.outcome.cacheable = false
      const presented = errors.map((error) => presentError(error, context.language))
      const nothing = Object.values(result.data ?? {}).every((value) => value === null)
      const status = nothing ? presented.map(statusOf).find((each) => each !== undefined) : undefined
      // Read by yoga, and not sent.
      if (status !== undefined) for (const error of presented) error.extensions.http = { status }
      setResult({ ...result, errors: presented })
    },
    async onResultProcess({ result, setResult }) {
      if (!result || Symbol.asyncIterator in result || Array.isArray(result) || result.errors) return
      const text = await jsonInTurns(result)
      setResult({ ...result, stringify: () => text })
    },
  }
}

export async function createApi(services: Services, options: { readonly production: boolean; readonly logger: Logger }) {
  const { production, logger } = options
  return createYoga<Exchange, Context>({
    schema,
    context: ({ language, writing, outcome }) =>
      createContext(services, { language, writing }, () => {
        outcome.cacheable = false
      }),
    plugins: [apiRules(options)],
    maskedErrors: { maskError: (error) => maskError(error, (cause) => logger.error({ err: cause }, 'A resolver failed')) },
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: false,
    ...(production ? { graphiql: false } : await ide()),
  })
}

/** The IDE comes from a package: the usual one would load itself from another host. */
async function ide() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return { graphiql: { title: 'Netzatlas' }, renderGraphiQL }
}
