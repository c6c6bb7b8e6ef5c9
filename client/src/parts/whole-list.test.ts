import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChangedMeanwhile, type Connection, readWholeList } from './whole-list.ts'

/** A server's list of which it gives `size` at a time after a cursor, which is the row itself. */
const served = (rows: readonly string[], size: number, cursor: string | null): Connection<string> => {
  const from = cursor === null ? 0 : rows.indexOf(cursor) + 1
  const edges = rows.slice(from, from + size)
  return { totalCount: rows.length, edges, pageInfo: { hasNextPage: from + size < rows.length, endCursor: edges.at(-1) ?? null } }
}
const quiet = { signal: new AbortController().signal, progress: () => {} }

describe('a list that is read to its end', () => {
  it('has every row once and in order, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (rows, size) => {
          expect(await readWholeList(async (cursor) => served(rows, size, cursor), quiet)).toEqual(rows)
        },
      ),
    )
  })

  it('tells after each page how many of how many are there', async () => {
    const told: (readonly [number, number])[] = []
    const rows = ['a', 'b', 'c', 'd', 'e']
    const progress = (done: number, total: number) => told.push([done, total])
    await readWholeList(async (cursor) => served(rows, 2, cursor), { ...quiet, progress })
    expect(told).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ])
  })

  it('asks for nothing more once it is stopped', async () => {
    const running = new AbortController()
    let asked = 0
    const reading = readWholeList(
      async (cursor) => {
        asked += 1
        if (asked === 2) running.abort()
        return served(['a', 'b', 'c', 'd', 'e'], 1, cursor)
      },
      { signal: running.signal, progress: () => {} },
    )
    await expect(reading).rejects.toThrow('abort')
    expect(asked).toBe(2)
  })

  it('is read anew where it changed meanwhile', async () => {
    let rows = ['a', 'b', 'c']
    let asked = 0
    const found = await readWholeList(async (cursor) => {
      asked += 1
      if (asked === 2) rows = ['0', ...rows]
      return served(rows, 2, cursor)
    }, quiet)
    expect(found).toEqual(['0', 'a', 'b', 'c'])
  })

  it('is given up rather than told in part: where it never stands still, and where a page fails', async () => {
    const growing = async (cursor: string | null): Promise<Connection<string>> => ({ ...served(['a', 'b'], 1, cursor), totalCount: 9 })
    await expect(readWholeList(growing, quiet)).rejects.toThrow(ChangedMeanwhile)
    const failing = async (cursor: string | null) => {
      if (cursor !== null) throw new Error('The server does not answer')
      return served(['a', 'b'], 1, cursor)
    }
    await expect(readWholeList(failing, quiet)).rejects.toThrow('does not answer')
  })
})
