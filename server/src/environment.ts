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

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']
/** Never shown. */
const SECRETS = new Set(['NEO4J_PASSWORD', 'NEO4J_TOKEN', 'NETZATLAS_EDIT_TOKEN'])

function isNeo4jAddress(text: string): boolean {
  const scheme = SCHEMES.find((name) => text.startsWith(`${name}://`))
  // With a scheme of the web, the parser knows what a host and a port are.
  const url = scheme && URL.canParse(text.replace(scheme, 'http')) ? new URL(text.replace(scheme, 'http')) : undefined
  return url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.hash === ''
}

/** Encrypted, or on this machine itself; without user and password. */
function isSafeWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && username === '' && password === ''
}

const isOrigin = (text: string): boolean => isSafeWebAddress(text) && new URL(text).origin === text

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
  NETZATLAS_STORE: z.enum(['embedded', 'neo4j']).prefault('embedded').register(settings, {
    description: 'Where the data is: `embedded`, in a folder of its own, or `neo4j` ([how](docs/recipes/run-on-neo4j.md)).',
    mustBe: '"embedded" or "neo4j"',
  }),
  NETZATLAS_DATA: z
    .string()
    .min(1)
    .prefault('./data')
    .register(settings, { description: 'Folder of the embedded database. Only one server at a time may use it.', mustBe: 'a folder' }),
  NEO4J_URI: z
    .string()
    .refine(isNeo4jAddress)
    .prefault('bolt://127.0.0.1:7687')
    .register(settings, {
      description:
        'Address of Neo4j 5.26 or newer: `bolt://` one server, `neo4j://` with routing; `+s` with TLS, `+ssc` also with a certificate of its own.',
      mustBe: `an address without user or password that begins with ${SCHEMES.map((scheme) => `${scheme}://`).join(', ')}`,
    }),
  NEO4J_USER: z.string().prefault('neo4j').register(settings, { description: 'User of Neo4j, with NEO4J_PASSWORD.', mustBe: 'a user' }),
  NEO4J_PASSWORD: z.string().optional().register(settings, { description: 'Password of that user. Never logged.', mustBe: 'a password' }),
  NEO4J_TOKEN: z.string().optional().register(settings, {
    description: 'Instead of user and password: a bearer token for single sign-on. Never logged.',
    mustBe: 'a token',
  }),
  NEO4J_DATABASE: z
    .string()
    .regex(/^(?!system$)[a-z][a-z\d.-]{2,62}$/i)
    .optional()
    .register(settings, {
      description: "Database within Neo4j; the user's home database unless told.",
      mustBe: 'a name of 3 to 63 letters, digits, dots and dashes, other than "system"',
    }),
  NEO4J_TIMEOUT: wholeNumber(1, 600).optional().register(settings, {
    description: 'Seconds a question to Neo4j may take (10 unless told); a command may take six times as long.',
    mustBe: 'a whole number of seconds from 1 to 600',
  }),
  NEO4J_POOL_SIZE: wholeNumber(1, 1_000)
    .optional()
    .register(settings, { description: 'Connections to Neo4j at most (50 unless told).', mustBe: 'a whole number from 1 to 1000' }),
  NETZATLAS_STALE_MONTHS: wholeNumber(1, 240).prefault(String(STALENESS_MONTHS)).register(settings, {
    description: 'Months after which a confirmation or an assessment no longer counts as recent.',
    mustBe: 'a whole number from 1 to 240',
  }),
  NETZATLAS_BODY_CACHE: z.enum(['on', 'off']).prefault('on').register(settings, {
    description: 'Whether answers of the API are kept, compressed, until the data or the day changes.',
    mustBe: '"on" or "off"',
  }),
  NETZATLAS_TIMEOUT: wholeNumber(2, 3_600).prefault('60').register(settings, {
    description: 'Seconds a request to the API may take in all; then it ends with the error TIMED_OUT.',
    mustBe: 'a whole number of seconds from 2 to 3600',
  }),
  NETZATLAS_EDIT_TOKEN: z
    .string()
    .regex(/^[\w-]{20,200}$/)
    .optional()
    .register(settings, {
      description:
        'Key of the editing link, without which nobody can change data. Unless told, one is made at each start and printed. Never logged.',
      mustBe: '20 to 200 letters, digits, - or _',
    }),
  NETZATLAS_MAP_STYLE: z.string().refine(isSafeWebAddress).optional().register(settings, {
    description:
      'Address of a MapLibre style (basemap.de, own tiles) to lie below the maps; readers then ask its server. Unless told, no request leaves this server.',
    mustBe: 'an address that begins with https://, or with http:// on this machine, without user or password',
  }),
  NETZATLAS_MAP_ORIGINS: z
    .string()
    .transform((text) => text.trim().split(/[\s,]+/))
    .refine((origins) => origins.every(isOrigin))
    .optional()
    .register(settings, {
      description: 'Further servers of that style, for tiles, glyphs and sprites, with commas between; no others can be asked.',
      mustBe: 'origins such as https://tiles.example.org, without a path, with commas between',
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

export interface Neo4jSettings {
  readonly uri: string
  readonly database?: string
  /** Milliseconds a read and a command may take. */
  readonly timeouts?: { readonly read: number; readonly write: number }
  /** Connections at most. */
  readonly poolSize?: number
  readonly auth:
    | { readonly scheme: 'basic'; readonly principal: string; readonly credentials: string }
    | { readonly scheme: 'bearer'; readonly credentials: string }
}

/** A map style of another server, to lie below the maps. */
export interface OnlineMap {
  readonly style: string
  /** All servers that it may be loaded from. */
  readonly origins: readonly string[]
}

export interface Settings {
  readonly port: number
  readonly host: string
  /** Of the embedded store. */
  readonly dataFolder: string
  /** The store is Neo4j where it is there, the embedded one otherwise. */
  readonly neo4j?: Neo4jSettings
  readonly staleMonths: number
  readonly bodyCache: boolean
  /** Milliseconds a request to the API may take in all. */
  readonly requestTimeout: number
  /** Key of the editing link; absent: made at the start. */
  readonly editToken?: string
  /** Absent: no map asks another server. */
  readonly onlineMap?: OnlineMap
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly production: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

type Variables = z.output<typeof variables>

export type Read = { readonly settings: Settings; readonly hints: readonly string[] } | { readonly problems: readonly string[] }

/**
 * All settings, with hints where one has no effect; or a sentence for each that does not fit. An empty variable counts as
 * not set.
 */
export function readSettings(environment: Environment = process.env): Read {
  const given = Object.fromEntries(Object.keys(variables.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const parsed = variables.safeParse(given)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])))
  const problems = [...[...wrong].map((name) => problemOf(name, given[name])), ...loginProblems(given)]
  if (!parsed.success || problems.length > 0) return { problems }
  const { data } = parsed
  return {
    settings: {
      port: data.PORT,
      host: data.HOST,
      dataFolder: resolve(data.NETZATLAS_DATA),
      ...(data.NETZATLAS_STORE === 'neo4j' ? { neo4j: neo4jSettings(data) } : {}),
      staleMonths: data.NETZATLAS_STALE_MONTHS,
      bodyCache: data.NETZATLAS_BODY_CACHE === 'on',
      requestTimeout: 1_000 * data.NETZATLAS_TIMEOUT,
      ...(data.NETZATLAS_EDIT_TOKEN ? { editToken: data.NETZATLAS_EDIT_TOKEN } : {}),
      ...(data.NETZATLAS_MAP_STYLE ? { onlineMap: onlineMap(data.NETZATLAS_MAP_STYLE, data.NETZATLAS_MAP_ORIGINS) } : {}),
      logLevel: data.LOG_LEVEL,
      production: data.NODE_ENV === 'production',
    },
    hints: hintsOf(given),
  }
}

function problemOf(name: string, value: string | undefined): string {
  const shown = JSON.stringify(value?.replace(/\/\/[^/]*@/, '//...@'))
  return `${name} must be ${settingOf(name).mustBe}${SECRETS.has(name) ? '' : `, but is ${shown}`}.`
}

function loginProblems(given: Environment): string[] {
  if (given.NETZATLAS_STORE !== 'neo4j') return []
  if (given.NEO4J_PASSWORD && given.NEO4J_TOKEN) return ['NEO4J_PASSWORD and NEO4J_TOKEN are both set: keep the one to log in with.']
  if (given.NEO4J_PASSWORD || given.NEO4J_TOKEN) return []
  return ['NEO4J_PASSWORD is missing: NETZATLAS_STORE=neo4j needs it, or NEO4J_TOKEN for single sign-on.']
}

function neo4jSettings(data: Variables): Neo4jSettings {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_TOKEN, NEO4J_DATABASE, NEO4J_TIMEOUT, NEO4J_POOL_SIZE } = data
  return {
    uri: NEO4J_URI,
    ...(NEO4J_DATABASE ? { database: NEO4J_DATABASE } : {}),
    ...(NEO4J_TIMEOUT ? { timeouts: { read: 1_000 * NEO4J_TIMEOUT, write: 6_000 * NEO4J_TIMEOUT } } : {}),
    ...(NEO4J_POOL_SIZE ? { poolSize: NEO4J_POOL_SIZE } : {}),
    auth: NEO4J_TOKEN
      ? { scheme: 'bearer', credentials: NEO4J_TOKEN }
      : { scheme: 'basic', principal: NEO4J_USER, credentials: NEO4J_PASSWORD ?? '' },
  }
}

const onlineMap = (style: string, origins: readonly string[] = []): OnlineMap => ({
  style,
  origins: [...new Set([new URL(style).origin, ...origins])],
})

function hintsOf(given: Environment): string[] {
  const map =
    given.NETZATLAS_MAP_ORIGINS && !given.NETZATLAS_MAP_STYLE ? ['NETZATLAS_MAP_ORIGINS has no effect without NETZATLAS_MAP_STYLE.'] : []
  return [...map, ...neo4jHints(given)]
}

function neo4jHints(given: Environment): string[] {
  const neo4j = Object.keys(given).filter((name) => name.startsWith('NEO4J_'))
  if (given.NETZATLAS_STORE !== 'neo4j' && neo4j.length > 0)
    return [
      `${neo4j.join(' and ')} ${neo4j.length > 1 ? 'have' : 'has'} no effect on the embedded store; NETZATLAS_STORE=neo4j chooses Neo4j.`,
    ]
  if (given.NEO4J_TOKEN && given.NEO4J_USER) return ['NEO4J_USER has no effect beside NEO4J_TOKEN.']
  return []
}

function settingOf(name: string): Setting {
  return settings.get(variables.shape[name as keyof typeof variables.shape]) as Setting
}

export interface DescribedSetting {
  readonly name: string
  readonly default: string | undefined
  readonly description: string
}

/** What the README's table of settings says. */
export function describeSettings(): readonly DescribedSetting[] {
  return Object.entries(variables.shape).map(([name, schema]) => ({
    name,
    default: 'defaultValue' in schema.def ? String(schema.def.defaultValue) : undefined,
    description: settingOf(name).description,
  }))
}
