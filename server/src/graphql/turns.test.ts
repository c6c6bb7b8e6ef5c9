import fc from 'fast-check'
import { buildSchema, execute, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { flatMapInTurns, ownTurn } from '../domain/turns.ts'
import { jsonInTurns } from './json-turns.ts'
import { completeInTurns } from './list-turns.ts'

/** Turns of the event loop that pass while the work is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let counting = true
  const count = () => {
    turns++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  await work()
  counting = false
  return turns
}

describe('turns of the event loop', () => {
  it('everybody who waits gets one to himself', async () => {
    expect(await turnsDuring(() => Promise.all(Array.from({ length: 20 }, ownTurn)))).toBeGreaterThanOrEqual(20)
  })

  it('pass while something is made of many items, which comes as flatMap gives it', async () => {
    const items = Array.from({ length: 7_000 }, (_, i) => i)
    const make = (item: number, i: number) => (item % 3 === 0 ? [] : [item, -i])
    let made: number[] = []
    const turns = await turnsDuring(async () => {
      made = await flatMapInTurns(items, make)
    })
    expect(made).toEqual(items.flatMap(make))
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('pass between the pieces of a long text, which is that of JSON.stringify', async () => {
    const long = { data: { name: 'ä"\n', none: null, column: Array.from({ length: 400_000 }, (_, i) => i), rows: [{ a: [1] }, {}] } }
    let text = ''
    const turns = await turnsDuring(async () => {
      text = await jsonInTurns(long)
    })
    expect(text).toBe(JSON.stringify(long))
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('pass within a list of few that hold long lists of rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ i, text: 'x'.repeat(i % 50), none: null }))
    const long = { data: { nodes: [{ id: 'a', rows }, null, { rows: rows.map((row) => ({ rows: [row, row] })) }] } }
    let text = ''
    const turns = await turnsDuring(async () => {
      text = await jsonInTurns(long)
    })
    expect(text).toBe(JSON.stringify(long))
    expect(turns).toBeGreaterThanOrEqual(8)
  })

  it('change nothing about the text of any plain data', async () => {
    const property = fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await jsonInTurns(value)).toBe(JSON.stringify(value))
    })
    await fc.assert(property)
  })

  it('pass while long columns and rows are completed, and every row stays in its place', async () => {
    const schema = completeInTurns(buildSchema('type Row { i: Int! } type Query { column: [Int!]! other: [Int!]! rows: [Row!]! }'))
    const numbers = Array.from({ length: 3_000 }, (_, i) => i)
    const rows = numbers.map((i) => ({ i }))
    const rootValue = { column: numbers, other: Promise.resolve(numbers), rows }
    const document = parse('{ column other rows { i } }')
    let data: unknown
    const turns = await turnsDuring(async () => {
      data = (await execute({ schema, document, rootValue })).data
    })
    expect(data).toEqual({ column: numbers, other: numbers, rows })
    expect(turns).toBeGreaterThanOrEqual(2 + 100)
  })
})
