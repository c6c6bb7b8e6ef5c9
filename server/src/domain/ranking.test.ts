import { expect, it } from 'vitest'
import { actor, municipality } from '../../test/contract/world.ts'
import { namesOf } from './names.ts'
import { rank } from './ranking.ts'
import type { ActorRecord } from './records.ts'

const candidate = (record: ActorRecord, degree = 0, lastConfirmed?: string) => ({
  record,
  names: namesOf(record),
  degree,
  ...(lastConfirmed ? { lastConfirmed } : {}),
})
const order = (text: string, candidates: Parameters<typeof rank>[1]) => rank(text, candidates).map(({ record }) => record.id)

it('puts the whole name first, then a beginning, then a typo, then a piece inside', () => {
  const candidates = ['Oberkiel', 'Keil', 'Kieler Verein', 'Kiel'].map((name) =>
    candidate(actor(`a-${name.toLowerCase().replace(' ', '-')}`, name)),
  )
  expect(order('Kiel', candidates)).toEqual(['a-kiel', 'a-kieler-verein', 'a-keil', 'a-oberkiel'])
})

it('breaks ties by degree, then population, then newest confirmation, then id', () => {
  const towns = [1, 2, 3].map((i) => municipality(`0531500${i}`, 'Neustadt', i === 3 ? 10 : 5))
  expect(order('Neustadt', [candidate(towns[0]!), candidate(towns[1]!, 1), candidate(towns[2]!)])).toEqual([
    'm-05315002',
    'm-05315003',
    'm-05315001',
  ])
  const [a, b, c] = ['a-1', 'a-2', 'a-3'].map((id) => actor(id, 'Gleich'))
  expect(order('gleich', [candidate(a!), candidate(b!, 0, '2020-01-01'), candidate(c!, 0, '2024-01-01')])).toEqual(['a-3', 'a-2', 'a-1'])
  expect(order('gleich', [candidate(b!), candidate(a!)])).toEqual(['a-1', 'a-2'])
})

it('wants every word, and at least one of them in a name', () => {
  const town = candidate(municipality('03358016', 'Neuenkirchen', 1, { disambiguation: 'Heidekreis, Niedersachsen' }))
  expect(order('Neuenkirchen Heide', [town])).toHaveLength(1)
  expect(order('Heidekreis', [town])).toEqual([])
  expect(order('Neuenkirchen Bayern', [town])).toEqual([])
})

it('forgives no typo in three letters, and one in four', () => {
  expect(order('Bnn', [candidate(actor('a-1', 'Bonn'))])).toEqual([])
  expect(order('Bonnn', [candidate(actor('a-1', 'Bonn'))])).toEqual(['a-1'])
  expect(order('Bnon', [candidate(actor('a-1', 'Bonn'))])).toEqual(['a-1'])
})

it('says by which name it was found', () => {
  const nemo = actor('a-1', 'Bundesverband', { shortName: 'NeMO', alternativeNames: ['Neue Organisationen'] })
  expect(rank('nemo', [candidate(nemo)])).toEqual([{ record: nemo, matched: 'NeMO', score: 1 }])
})
