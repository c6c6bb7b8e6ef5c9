import { resolve } from 'node:path'
import { z } from 'zod'
import { STALENESS_MONTHS } from './domain/coverage.ts'

/** One setting: how it is read, what the README says of it, and what is said of a value that does not fit. */
interface Setting {
  readonly description: string
  /** Completes "PORT must be ...". */
  readonly mustBe: string
}

const settings = z.registry<Setting>()

const wholeNumber = (min: number, max: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))

const variables = z.object({
  PORT: wholeNumber(0, 65_535)
    .prefault('4000')
    .register(settings, { description: 'Port of dashboard and API; 0 takes any free one.', mustBe: 'a whole number from 0 to 65535' }),
  HOST: z
    .string()
    .min(1)
    .prefault('127.0.0.1')
    .register(settings, { description: 'Address to listen on; `0.0.0.0` for all.', mustBe: 'an address' }),
  NETZATLAS_DATA: z
    .string()
    .min(1)
    .prefault('./data')
    .register(settings, { description: 'Folder of the database. Only one server at a time may use it.', mustBe: 'a folder' }),
  NETZATLAS_STALE_MONTHS: wholeNumber(1, 240).prefault(String(STALENESS_MONTHS)).register(settings, {
    description: 'Months after which a confirmation or an assessment no longer counts as recent.',
    mustBe: 'a whole number from 1 to 240',
  }),
  NETZATLAS_BODY_CACHE: z.enum(['on', 'off']).prefault('on').register(settings, {
    description: 'Whether answers of the API are kept, compressed, until the data or the day changes.',
    mustBe: '"on" or "off"',
  }),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).prefault('info').register(settings, {
    description: 'What is logged to standard error: trace, debug, info, warn, error or silent.',
    mustBe: 'one of trace, debug, info, warn, error, silent',
  }),
  NODE_ENV: z.enum(['production', 'development', 'test']).prefault('development').register(settings, {
    description: 'In development the API has an IDE at `/graphql` and answers introspection; `npm start` sets production.',
    mustBe: 'production, development or test',
  }),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly staleMonths: number
  readonly bodyCache: boolean
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly production: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** All settings, or a sentence for each that does not fit. An empty variable counts as not set. */
export function readSettings(environment: Environment = process.env): { settings: Settings } | { problems: readonly string[] } {
  const given = Object.fromEntries(Object.keys(variables.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const parsed = variables.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    return { problems: [...names].map((name) => `${name} must be ${settingOf(name).mustBe}, but is ${JSON.stringify(given[name])}.`) }
  }
  const { data } = parsed
  return {
    settings: {
      port: data.PORT,
      host: data.HOST,
      dataFolder: resolve(data.NETZATLAS_DATA),
      staleMonths: data.NETZATLAS_STALE_MONTHS,
      bodyCache: data.NETZATLAS_BODY_CACHE === 'on',
      logLevel: data.LOG_LEVEL,
      production: data.NODE_ENV === 'production',
    },
  }
}

function settingOf(name: string): Setting {
  return settings.get(variables.shape[name as keyof typeof variables.shape]) as Setting
}

/** What the README's table of settings says. */
export function describeSettings(): readonly { readonly name: string; readonly default: string; readonly description: string }[] {
  return Object.entries(variables.shape).map(([name, schema]) => ({
    name,
    default: String(schema.def.defaultValue),
    description: settingOf(name).description,
  }))
}
