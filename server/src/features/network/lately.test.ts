import { expect, it } from 'vitest'
import { lately } from './lately.ts'

function start() {
  const state = { snapshot: 'one', works: 0, isBroken: false }
  const ask = lately(
    async () => state.snapshot,
    async (snapshot, { filter, asOf }) => {
      state.works++
      if (state.isBroken) throw new Error('Broken.')
      return `${snapshot} ${filter?.within} ${asOf}`
    },
  )
  return { state, ask }
}

it('the same question about the same snapshot is worked out once, another one or another day by itself', async () => {
  const { state, ask } = start()
  const asked = [{ asOf: '2026-01-01' }, { asOf: '2026-01-01', exact: true }, { asOf: '2026-01-02' }, { filter: { within: 'r-05' } }]
  const answers = ['one undefined 2026-01-01', 'one undefined 2026-01-01', 'one undefined 2026-01-02', 'one r-05 undefined']
  expect(await Promise.all(asked.map(ask))).toEqual(answers)
  expect(await Promise.all(asked.map(ask))).toEqual(answers)
  expect(state.works).toBe(3)
})

it('a new snapshot and a failure are worked out anew', async () => {
  const { state, ask } = start()
  state.isBroken = true
  await expect(ask({})).rejects.toThrow('Broken.')
  state.isBroken = false
  expect(await ask({})).toBe('one undefined undefined')
  state.snapshot = 'two'
  expect(await ask({})).toBe('two undefined undefined')
  expect(state.works).toBe(3)
})
