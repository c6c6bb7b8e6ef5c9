import { expect, it } from 'vitest'
import type { MunicipalityColumns, MunicipalityQuery } from '../../ports/coverage.ts'
import { rankedRegions } from './region-gaps.ts'

const NOBODY: MunicipalityColumns = {
  municipality: [],
  ags: [],
  state: [],
  lastLooked: [],
  assessed: [],
  inhabitants: [],
  lat: [],
  lon: [],
}
const question: MunicipalityQuery = { partnerKinds: ['MIGRANT_ORGANISATION'], asOf: '2026-11-24', since: '2024-11-24' }

it('Regions are ranked once, whoever asks, and anew for another question or after a change', async () => {
  const asked: MunicipalityQuery[] = []
  let content = 1
  const store = {
    revision: async () => ({ topology: 1, content }),
    municipalityColumns: async (query: MunicipalityQuery) => {
      asked.push(query)
      return NOBODY
    },
  }
  const first = await rankedRegions('DISTRICT', question, store)
  expect(await rankedRegions('DISTRICT', { ...question }, store)).toBe(first)
  const others = [await rankedRegions('STATE', question, store), await rankedRegions('DISTRICT', { ...question, within: 'r-05' }, store)]
  expect(asked).toEqual([question])

  content++
  others.push(await rankedRegions('DISTRICT', question, store))
  others.push(await rankedRegions('DISTRICT', { ...question, asOf: '2026-11-25' }, store))
  expect(new Set([first, ...others])).toHaveLength(5)
  expect(asked).toEqual([question, question, { ...question, asOf: '2026-11-25' }])
})

it('A ranking that could not be read is asked for again', async () => {
  let fails = true
  const store = {
    revision: async () => ({ topology: 1, content: 1 }),
    municipalityColumns: async () => {
      if (fails) throw new Error('The store does not answer.')
      return NOBODY
    },
  }
  await expect(rankedRegions('DISTRICT', question, store)).rejects.toThrow('does not answer')
  fails = false
  expect((await rankedRegions('DISTRICT', question, store)).columns).toBe(NOBODY)
})
