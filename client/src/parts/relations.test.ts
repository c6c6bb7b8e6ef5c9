import { expect, test } from 'vitest'
import { countByStatus, folded, grouped, type LinkClaim, type Party, relationsOf } from './relations.ts'

const party = (id: string, kind: Party['kind'] = 'MIGRANT_ORGANISATION', abroad = false): Party => ({ id, kind, name: id, abroad })
const me = party('town', 'MUNICIPALITY')

const cooperation = (id: string, others: Party[], status: LinkClaim<string>['status'] = 'STATED') => ({
  id,
  name: id,
  kind: 'LOCAL',
  status,
  participants: [me, ...others],
})
const participates = (id: string, end: ReturnType<typeof cooperation>, source: string): LinkClaim<string> => ({
  id,
  kind: 'PARTICIPATES_IN',
  status: 'STATED',
  subject: { id: me.id, party: me },
  object: { id: end.id, cooperation: end },
  support: [source],
})

test('a cooperation that two sources tell of is one relation with both sources', () => {
  const centre = cooperation('centre', [party('club')])
  const relations = relationsOf(me.id, [participates('1', centre, 'page a'), participates('2', centre, 'page b')])
  expect(relations.map(({ key, support }) => [key, support])).toEqual([['centre', ['page a', 'page b']]])
})

test('who has left a cooperation of others has an end of its own, unless another source says that it stays', () => {
  const table = cooperation('table', [party('club'), party('city', 'MUNICIPALITY')])
  const left = { ...participates('1', table, 'page a'), validUntil: '2024' }
  expect(relationsOf(me.id, [left]).map(({ period }) => period.validUntil)).toEqual(['2024'])
  const later = { ...participates('2', table, 'page b'), validUntil: '2025-03' }
  expect(relationsOf(me.id, [left, later]).map(({ period }) => period.validUntil)).toEqual(['2025-03'])
  const stays = participates('3', table, 'page c')
  expect(relationsOf(me.id, [left, stays]).map(({ period }) => period.validUntil)).toEqual([undefined])
  expect(relationsOf(me.id, [stays, left]).map(({ period }) => period.validUntil)).toEqual([undefined])
})

test('who has left at a time that nobody knows has left, and what ended for all is told as it is of all', () => {
  const table = cooperation('table', [party('club')])
  const gone = { ...participates('1', table, 'page a'), endedBy: '2026-11-24' }
  const left = { ...participates('2', table, 'page b'), validUntil: '2024' }
  const ends = (claims: LinkClaim<string>[]) => relationsOf(me.id, claims).map(({ period }) => [period.validUntil, period.endedBy])
  expect(ends([gone])).toEqual([[undefined, '2026-11-24']])
  expect(ends([left, gone])).toEqual([[undefined, '2026-11-24']])
  expect(ends([gone, participates('3', table, 'page c')])).toEqual([[undefined, undefined]])
  const over = { ...table, endedBy: '2026-10-01' }
  expect(ends([{ ...participates('1', over, 'page a'), validUntil: '2024' }])).toEqual([[undefined, '2026-10-01']])
})

test('partners are told apart: organisations, municipalities, places abroad, and many at once', () => {
  const relations = relationsOf(me.id, [
    participates('1', cooperation('a', [party('club')]), 's'),
    participates('2', cooperation('b', [party('city', 'MUNICIPALITY')]), 's'),
    participates('3', cooperation('c', [party('corinto', 'MUNICIPALITY', true)]), 's'),
    participates(
      '4',
      cooperation(
        'd',
        ['w', 'x', 'y', 'z'].map((id) => party(id)),
      ),
      's',
    ),
  ])
  expect(grouped(relations).map(({ group, relations }) => [group, relations.map(({ key }) => key)])).toEqual([
    ['organisations', ['a']],
    ['municipalities', ['b']],
    ['abroad', ['c']],
    ['joint', ['d']],
  ])
})

test('a membership reads from both ends', () => {
  const membership: LinkClaim<string> = {
    id: 'm',
    kind: 'MEMBER_OF',
    role: 'FOUNDING',
    status: 'CONFIRMED',
    subject: { id: 'club', party: party('club') },
    object: { id: 'umbrella', party: party('umbrella', 'UMBRELLA') },
    support: ['s'],
  }
  expect(relationsOf('club', [membership])[0]).toMatchObject({ group: 'memberOf', others: [{ id: 'umbrella' }], role: 'FOUNDING' })
  expect(relationsOf('umbrella', [membership])[0]).toMatchObject({ group: 'members', others: [{ id: 'club' }] })
})

test('the best evidence comes first, and evidence that does not occur is not counted', () => {
  const relations = relationsOf(me.id, [
    participates('1', cooperation('inferred', [party('a')], 'INFERRED'), 's'),
    participates('2', cooperation('confirmed', [party('b')], 'CONFIRMED'), 's'),
  ])
  expect(grouped(relations)[0]?.relations.map(({ key }) => key)).toEqual(['confirmed', 'inferred'])
  expect(countByStatus(relations)).toEqual([
    { status: 'CONFIRMED', count: 1 },
    { status: 'INFERRED', count: 1 },
  ])
})

test('what several did in the same words is one row; three or fewer stay apart', () => {
  const joint = (id: string) => ({ ...participates(id, cooperation(`c${id}`, [party(`p${id}`)]), 's'), note: 'gemeinsamer Beitrag' })
  const four = relationsOf(me.id, ['1', '2', '3', '4'].map(joint))
  expect(folded(four).map(({ group, others, support }) => [group, others.length, support.length])).toEqual([['joint', 4, 4]])
  expect(folded(four)[0]?.together?.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c4'])
  expect(folded(relationsOf(me.id, ['1', '2', '3'].map(joint)))).toHaveLength(3)
})

test('a relation that only perhaps holds on a day comes after those that hold for sure', () => {
  const member = (id: string, certainty: 'CERTAIN' | 'POSSIBLE', status: LinkClaim<string>['status']): LinkClaim<string> => ({
    id,
    kind: 'MEMBER_OF',
    status,
    certainty,
    subject: { id, party: party(id) },
    object: { id: 'umbrella', party: party('umbrella', 'UMBRELLA') },
    support: ['s'],
  })
  const relations = relationsOf('umbrella', [member('late', 'POSSIBLE', 'CONFIRMED'), member('founder', 'CERTAIN', 'STATED')])
  expect(grouped(relations)[0]?.relations.map(({ key }) => key)).toEqual(['founder', 'late'])
})

test('a cooperation holds for sure as soon as one statement of it does', () => {
  const centre = cooperation('centre', [party('club')])
  const claim = (id: string, certainty: 'CERTAIN' | 'POSSIBLE') => ({ ...participates(id, centre, id), certainty })
  expect(relationsOf(me.id, [claim('1', 'POSSIBLE'), claim('2', 'CERTAIN')]).map(({ possible }) => possible)).toEqual([false])
  expect(relationsOf(me.id, [claim('1', 'CERTAIN'), claim('2', 'POSSIBLE')]).map(({ possible }) => possible)).toEqual([false])
  expect(relationsOf(me.id, [claim('1', 'POSSIBLE'), claim('2', 'POSSIBLE')]).map(({ possible }) => possible)).toEqual([true])
})
