import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeSettings, readSettings } from './environment.ts'

describe('the settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toEqual({
      settings: {
        port: 4000,
        host: '127.0.0.1',
        dataFolder: resolve('data'),
        staleMonths: 24,
        bodyCache: true,
        requestTimeout: 60_000,
        logLevel: 'info',
        production: false,
      },
      hints: [],
    })
  })

  it('are read from the environment; an empty variable counts as not set', () => {
    const read = readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      NETZATLAS_DATA: '/var/lib/netzatlas',
      NETZATLAS_STALE_MONTHS: '36',
      NETZATLAS_BODY_CACHE: 'off',
      NETZATLAS_TIMEOUT: '5',
      LOG_LEVEL: '',
      NODE_ENV: 'production',
      HOME: '/home/somebody',
    })
    expect(read).toEqual({
      settings: {
        port: 0,
        host: '0.0.0.0',
        dataFolder: '/var/lib/netzatlas',
        staleMonths: 36,
        bodyCache: false,
        requestTimeout: 5_000,
        logLevel: 'info',
        production: true,
      },
      hints: [],
    })
  })

  it('that do not fit are all named at once, a sentence each', () => {
    expect(readSettings({ PORT: '99999', NETZATLAS_STALE_MONTHS: '2 years', NETZATLAS_BODY_CACHE: 'yes', LOG_LEVEL: 'loud' })).toEqual({
      problems: [
        'PORT must be a whole number from 0 to 65535, but is "99999".',
        'NETZATLAS_STALE_MONTHS must be a whole number from 1 to 240, but is "2 years".',
        'NETZATLAS_BODY_CACHE must be "on" or "off", but is "yes".',
        'LOG_LEVEL must be one of trace, debug, info, warn, error, silent, but is "loud".',
      ],
    })
  })

  it('take a key of the editing link that cannot be guessed, and never show one', () => {
    const key = 'an-obviously-fictional-key'
    expect(readSettings({ NETZATLAS_EDIT_TOKEN: key })).toMatchObject({ settings: { editToken: key } })
    for (const wrong of ['too-short', 'with spaces in between, though long'])
      expect(readSettings({ NETZATLAS_EDIT_TOKEN: wrong })).toEqual({
        problems: ['NETZATLAS_EDIT_TOKEN must be 20 to 200 letters, digits, - or _.'],
      })
  })

  it.each(['', ' 80', '80.5', '-1', '0x10', '65536'])('PORT: %j is no port', (PORT) => {
    const read = readSettings({ PORT })
    expect('problems' in read).toBe(PORT !== '')
  })

  it('name a map style and the servers it may be loaded from, its own first', () => {
    const style = 'https://karten.example.org/stil.json'
    expect(readSettings({ NETZATLAS_MAP_STYLE: style })).toMatchObject({
      settings: { onlineMap: { style, origins: ['https://karten.example.org'] } },
    })
    const origins = 'https://kacheln.example.org, http://127.0.0.1:8080,https://karten.example.org'
    expect(readSettings({ NETZATLAS_MAP_STYLE: style, NETZATLAS_MAP_ORIGINS: origins })).toMatchObject({
      settings: { onlineMap: { origins: ['https://karten.example.org', 'https://kacheln.example.org', 'http://127.0.0.1:8080'] } },
    })
    expect(readSettings({ NETZATLAS_MAP_ORIGINS: 'https://kacheln.example.org' })).toMatchObject({
      hints: ['NETZATLAS_MAP_ORIGINS has no effect without NETZATLAS_MAP_STYLE.'],
    })
  })

  it.each(['http://karten.example.org/stil.json', 'stil.json', 'file:///stil.json', 'https://user:word@karten.example.org/'])(
    'NETZATLAS_MAP_STYLE: %j is no address of a style',
    (NETZATLAS_MAP_STYLE) => {
      expect('problems' in readSettings({ NETZATLAS_MAP_STYLE })).toBe(true)
    },
  )

  it.each(['*', 'https://kacheln.example.org/', "https://a.example 'unsafe-inline'", 'https://a.example; script-src *', 'https:'])(
    'NETZATLAS_MAP_ORIGINS: %j is no list of origins',
    (NETZATLAS_MAP_ORIGINS) => {
      expect('problems' in readSettings({ NETZATLAS_MAP_ORIGINS })).toBe(true)
    },
  )

  it('are each described for the README', () => {
    const described = describeSettings()
    expect(described.map(({ name }) => name)).toContain('NETZATLAS_DATA')
    for (const { description, default: value } of described)
      expect([description.endsWith('.') || description.endsWith('all'), value !== '']).toEqual([true, true])
  })
})

describe('the settings of Neo4j', () => {
  const neo4j = { NETZATLAS_STORE: 'neo4j', NEO4J_PASSWORD: 'correct-horse' }
  const read = (environment: Record<string, string>) => readSettings({ ...neo4j, ...environment })

  it('need a password only', () => {
    expect(read({})).toMatchObject({
      settings: {
        neo4j: { uri: 'bolt://127.0.0.1:7687', auth: { scheme: 'basic', principal: 'neo4j', credentials: 'correct-horse' } },
      },
      hints: [],
    })
  })

  it('give questions and commands their time, and the connections a limit', () => {
    expect(read({ NEO4J_TIMEOUT: '2', NEO4J_POOL_SIZE: '5' })).toHaveProperty('settings.neo4j', {
      uri: 'bolt://127.0.0.1:7687',
      auth: { scheme: 'basic', principal: 'neo4j', credentials: 'correct-horse' },
      timeouts: { read: 2_000, write: 12_000 },
      poolSize: 5,
    })
  })

  it('choose nothing without NETZATLAS_STORE=neo4j, but that is said', () => {
    const both = readSettings({ NEO4J_URI: 'bolt://db', NEO4J_PASSWORD: 'correct-horse' })
    expect(both).toMatchObject({
      hints: ['NEO4J_URI and NEO4J_PASSWORD have no effect on the embedded store; NETZATLAS_STORE=neo4j chooses Neo4j.'],
    })
    expect(both).not.toHaveProperty('settings.neo4j')
  })

  it('take a token instead of user and password', () => {
    const token = { NETZATLAS_STORE: 'neo4j', NEO4J_TOKEN: 'ticket', NEO4J_DATABASE: 'atlas' }
    expect(readSettings(token)).toMatchObject({
      settings: { neo4j: { database: 'atlas', auth: { scheme: 'bearer', credentials: 'ticket' } } },
      hints: [],
    })
    expect(readSettings({ ...token, NEO4J_USER: 'reader' })).toMatchObject({ hints: ['NEO4J_USER has no effect beside NEO4J_TOKEN.'] })
  })

  it('say that password and token are one too many, or both missing', () => {
    expect(read({ NEO4J_TOKEN: 'ticket' })).toEqual({
      problems: ['NEO4J_PASSWORD and NEO4J_TOKEN are both set: keep the one to log in with.'],
    })
    expect(read({ NEO4J_PASSWORD: '' })).toEqual({
      problems: ['NEO4J_PASSWORD is missing: NETZATLAS_STORE=neo4j needs it, or NEO4J_TOKEN for single sign-on.'],
    })
  })

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('reach a server by %s://', (scheme) => {
    for (const place of ['db', 'db.example:7688', '[::1]:7687', '127.0.0.1:7687/', 'db?policy=eu'])
      expect(read({ NEO4J_URI: `${scheme}://${place}` })).toHaveProperty('settings.neo4j.uri', `${scheme}://${place}`)
  })

  it.each(['http://db:7474', 'db:7687', 'bolt:/db', 'bolt+x://db', 'bolt://', 'bolt://db:port', 'neo4j://db/atlas'])(
    'refuse the address %s',
    (NEO4J_URI) => {
      expect(read({ NEO4J_URI })).toEqual({
        problems: [
          `NEO4J_URI must be an address without user or password that begins with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s://, neo4j+ssc://, but is "${NEO4J_URI}".`,
        ],
      })
    },
  )

  it('are all told at once, and never show a password', () => {
    const wrong = { NETZATLAS_STORE: 'neo4j', NEO4J_URI: 'bolt://neo4j:correct-horse@db', NEO4J_DATABASE: 'system', PORT: 'x' }
    const told = readSettings(wrong)
    expect(told).toHaveProperty('problems.length', 4)
    expect(JSON.stringify(told)).not.toContain('correct-horse')
    expect(JSON.stringify(told)).toContain('bolt://...@db')
  })
})
