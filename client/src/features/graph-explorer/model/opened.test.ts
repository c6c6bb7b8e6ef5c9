import { expect, test } from 'vitest'
import { closing, missingOf, openedOf, opening, openingFor, stepsOf, strengthBy, unfolding } from './opened.ts'

const LARGE = { id: 'g-state-r-05', size: 400 }

test('links of old open groups as a whole', () => {
  expect(openedOf(['g-state-r-05', 'g-state-r-09'])).toEqual([{ id: 'g-state-r-05' }, { id: 'g-state-r-09' }])
  expect(unfolding(['g-state-r-05', 'g-state-r-09'])).toEqual({ unfold: ['g-state-r-05', 'g-state-r-09'] })
  expect(unfolding([])).toEqual({})
})

test('a number, a measure and names say by whom a group is shown', () => {
  expect(unfolding(['g-state-r-05*20*PAGERANK*a-nemo', 'g-state-r-09*50', 'g-state-r-01*a-nemo*']).unfoldPartly).toEqual([
    { group: 'g-state-r-05', first: 20, by: 'PAGERANK', with: ['a-nemo'] },
    { group: 'g-state-r-09', first: 50, by: 'DEGREE', with: [] },
    { group: 'g-state-r-01', first: 0, by: 'DEGREE', with: ['a-nemo'] },
  ])
})

test('what is opened in another way takes the place of the former one, and prints as it reads', () => {
  const part = { first: 20, by: 'PAGERANK', with: ['a-nemo'] } as const
  const offen = opening(['g-1', 'g-2*20', 'g-3'], { id: 'g-2', part })
  expect(offen).toBe('g-1.g-2*20*PAGERANK*a-nemo.g-3')
  expect(openedOf(offen.split('.'))[1]).toEqual({ id: 'g-2', part })
  expect(opening(['g-1'], { id: 'g-2' })).toBe('g-1.g-2')
  expect([closing(['g-1', 'g-2*20'], 'g-2'), closing(['g-2*20'], 'g-2')]).toEqual(['g-1', undefined])
})

test('who is searched for comes with the strongest of a large group, and as one more of an opened one', () => {
  expect(openingFor([], { id: 'g-1', size: 12 }, 'a-nemo', 'DEGREE')).toBe('g-1')
  expect(openingFor([], LARGE, 'a-nemo', 'BETWEENNESS')).toBe('g-state-r-05*20*BETWEENNESS*a-nemo')
  expect(openingFor(['g-state-r-05*50'], LARGE, 'a-nemo', 'PAGERANK')).toBe('g-state-r-05*50*a-nemo')
})

test('steps leave a good part out, and go on from those already shown', () => {
  expect([stepsOf(40, 0), stepsOf(400, 0), stepsOf(60, 20)]).toEqual([[20], [20, 50, 100], [40]])
})

test('the strongest are told by what size tells, where that ranks actors', () => {
  expect([strengthBy({ groesse: 'CLOSENESS' }), strengthBy({ groesse: 'POPULATION' }), strengthBy({ groesse: 'EQUAL' })]).toEqual([
    'CLOSENESS',
    'DEGREE',
    'DEGREE',
  ])
})

test('of what a link opens it is told which groups are gone, however they are opened', () => {
  const there = new Set(['g-state-r-05', 'g-state-r-09'])
  const offen = ['g-state-r-05*20', 'g-state-r-99', 'g-state-r-09', 'g-state-r-98*20*a-nemo']
  expect(missingOf(offen, (id) => there.has(id))).toEqual(['g-state-r-99', 'g-state-r-98*20*a-nemo'])
})
