import { beforeEach, describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { actor, claim, cooperating, puts } from '../../../test/contract/world.ts'
import { settableClock } from '../../domain/clock.ts'
import type { Change } from '../../domain/commands.ts'
import type { DomainRecord } from '../../domain/records.ts'
import type { GraphStore } from '../../ports/store.ts'
import { buildSnapshot, graphsOf, type Snapshot } from './snapshot.ts'
import { followed } from './snapshot-follow.ts'

const theme = (id: string): DomainRecord => ({ type: 'theme', id, name: id })
const member = (id: string, of: string, more = {}) => claim(id, 'MEMBER_OF', 'a-1', of, more)

const world: DomainRecord[] = [
  ...['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-alone'].map((id) => actor(id, `Verein ${id}`)),
  theme('t-1'),
  theme('t-2'),
  ...cooperating('x', ['a-1', 'a-2', 'a-3'], { validFrom: '2015' }),
  ...cooperating('y', ['a-3', 'a-5'], { validFrom: '2015' }),
  member('cl-m', 'a-4'),
  claim('cl-t', 'WORKS_ON', 'a-2', 't-2'),
]

/** Random histories are played in the store's model; here is what they meet too seldom. */
describe('a snapshot that follows the changes', () => {
  let store: GraphStore
  let commands: number
  beforeEach(async () => {
    store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
    commands = 0
    await change(puts(world))
  })
  const change = (changes: readonly Change[]) => store.apply({ clientId: `test-${++commands}`, role: 'EDITOR', name: 'test', changes })
  const whole = async (): Promise<Snapshot> => buildSnapshot(await store.topology(), { content: (await store.revision()).content })

  it('has the graph it had, as the same object, where only what is told of somebody is another', async () => {
    const before = await whole()
    await change(puts([actor('a-1', 'Umbenannt'), theme('t-0'), claim('cl-t0', 'WORKS_ON', 'a-1', 't-0')]))
    const after = await followed(before, store, graphsOf)
    expect(after).toEqual(await whole())
    expect(after!.graph).toBe(before.graph)
    await change([{ remove: 'cl-t' }, { remove: 'cl-t0' }])
    expect(await followed(after!, store, graphsOf)).toEqual(await whole())
  })

  it('knows where a line was meanwhile, though it began before that and ends after it', async () => {
    const before = await whole()
    await change(puts([member('cl-m', 'a-5')]))
    const between = { ...(await whole()), content: before.content }
    await change(puts([member('cl-m', 'a-2')]))
    expect(await followed(between, store, graphsOf)).toEqual(await whole())
  })

  it('is read again where a command comes in between', async () => {
    const before = await whole()
    await change([{ remove: 'cl-m' }])
    let isFirst = true
    const busy: GraphStore = {
      ...store,
      async claimsOf(...asked) {
        const claims = await store.claimsOf(...asked)
        if (isFirst) await change(puts([member('cl-m', 'a-alone'), actor('a-2', 'Zwischendurch')]))
        isFirst = false
        return claims
      },
    }
    expect(await followed(before, busy, graphsOf)).toEqual(await whole())
  })

  it('does not follow where commands never stand still, where very much was changed, or where nobody tells what', async () => {
    const before = await whole()
    await change([{ remove: 'cl-m' }])
    const restless: GraphStore = {
      ...store,
      async claimsOf(...asked) {
        const claims = await store.claimsOf(...asked)
        await change(puts([actor('a-2', `Stand ${commands}`)]))
        return claims
      },
    }
    expect(await followed(before, restless, graphsOf)).toBeUndefined()
    expect(await followed(before, { ...store, changesSince: async () => undefined }, graphsOf)).toBeUndefined()
    const crowd = Array.from({ length: 201 }, (_, i) => `a-crowd-${i}`)
    const start = await whole()
    await change(puts([...crowd.map((id) => actor(id, id)), ...crowd.map((id, i) => claim(`cl-crowd-${i}`, 'MEMBER_OF', id, 'a-4'))]))
    expect(await followed(start, store, graphsOf)).toBeUndefined()
  })
})
