import { expect, it } from 'vitest'
import { createLoaders } from '../../graphql/loaders.ts'
import type { GraphStore, MunicipalityColumns, MunicipalityQuery } from '../../ports/store.ts'
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

it('Regions are ranked once a request, however many of its fields ask the same, and anew for another question or request', async () => {
  const asked: MunicipalityQuery[] = []
  const store = {
    municipalityColumns: async (query: MunicipalityQuery) => {
      asked.push(query)
      return NOBODY
    },
  } as unknown as GraphStore
  const request = { store, loaders: createLoaders(store) }

  const first = await rankedRegions('DISTRICT', question, request)
  expect(await rankedRegions('DISTRICT', { ...question }, request)).toBe(first)
  expect(asked).toHaveLength(1)

  const others = [
    await rankedRegions('STATE', question, request),
    await rankedRegions('DISTRICT', { ...question, within: 'r-05' }, request),
    await rankedRegions('DISTRICT', question, { store, loaders: createLoaders(store) }),
  ]
  expect(new Set([first, ...others])).toHaveLength(4)
  expect(asked).toEqual(Array(4).fill(question))
})
