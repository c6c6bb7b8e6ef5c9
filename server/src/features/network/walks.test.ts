import { afterAll, describe, expect, it } from 'vitest'
import { walkersIn } from './connections.ts'
import { graphWorkers } from './graph-workers.ts'
import { connecting, pathsAlong, type WalkedLines } from './walks.ts'

const workers = graphWorkers()
afterAll(() => workers.close())

/** A grid: along every row and every column, each line with evidence of its own. */
function grid(width: number): WalkedLines {
  const ends: [number, number][] = []
  for (let v = 0; v < width * width; v++) {
    if ((v + 1) % width > 0) ends.push([v, v + 1])
    if (v + width < width * width) ends.push([v, v + width])
  }
  return {
    count: width * width,
    source: Int32Array.from(ends, ([a]) => a),
    target: Int32Array.from(ends, ([, b]) => b),
    status: Uint8Array.from(ends, (_, i) => (i * 7) % 3),
    confirmedIn: Int32Array.from(ends, (_, i) => 2010 + ((i * 11) % 15)),
  }
}

describe('walks along a network too large for one turn', () => {
  const lines = grid(110)
  const walkers = walkersIn({
    ...workers,
    run: (task) => {
      away.push(task.kind)
      return workers.run(task)
    },
  })
  const away: string[] = []

  it('are made away from the event loop, with the same tree and the same paths', async () => {
    expect(lines.source.length).toBeGreaterThan(20_000)
    const vertices = [0, 3, 5_000, 12_000]
    const ends = { from: 0, to: 12_000, maxLength: 300, limit: 3 }
    expect(await walkers.connecting(lines, vertices)).toEqual(connecting(lines, vertices))
    expect(await walkers.pathsAlong(lines, ends)).toEqual(pathsAlong(lines, ends))
    expect(away).toEqual(['connecting', 'paths'])
  })

  it('of a small one are made at once', async () => {
    away.length = 0
    const small = grid(5)
    expect(await walkers.connecting(small, [0, 24])).toEqual(connecting(small, [0, 24]))
    expect(away).toEqual([])
  })
})
