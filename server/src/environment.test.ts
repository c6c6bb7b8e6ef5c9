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
        logLevel: 'info',
        production: false,
      },
    })
  })

  it('are read from the environment; an empty variable counts as not set', () => {
    const read = readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      NETZATLAS_DATA: '/var/lib/netzatlas',
      NETZATLAS_STALE_MONTHS: '36',
      NETZATLAS_BODY_CACHE: 'off',
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
        logLevel: 'info',
        production: true,
      },
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

  it.each(['', ' 80', '80.5', '-1', '0x10', '65536'])('PORT: %j is no port', (PORT) => {
    const read = readSettings({ PORT })
    expect('problems' in read).toBe(PORT !== '')
  })

  it('are each described for the README', () => {
    const described = describeSettings()
    expect(described.map(({ name }) => name)).toContain('NETZATLAS_DATA')
    for (const { description, default: value } of described)
      expect([description.endsWith('.') || description.endsWith('all'), value.length > 0]).toEqual([true, true])
  })
})
