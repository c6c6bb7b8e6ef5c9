import { describe, expect, it } from 'vitest'
import { choicesAmong, chosenOf, collapsed, expanded, isExpanded } from './expansions.ts'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, kind: NetworkVertex['kind'], state: string | undefined, degree: number): NetworkVertex =>
  someVertex(id, { kind, degree, state, country: 'DE' })
const line = (source: number, target: number) => ({
  key: `${source} ${target}`,
  source,
  target,
  kind: 'MEMBER_OF' as const,
  status: 'STATED' as const,
  weight: 1,
  uncertain: false,
})
/** hub - a, b, c, d; other - d, e. */
const around: Network = {
  vertices: [
    vertex('hub', 'MUNICIPALITY', 'Bremen', 4),
    vertex('a', 'UMBRELLA', 'Bremen', 9),
    vertex('b', 'UMBRELLA', 'Hessen', 3),
    vertex('c', 'AGENCY', 'Hessen', 9),
    vertex('d', 'AGENCY', undefined, 5),
    vertex('other', 'FUNDER', 'Hessen', 2),
    vertex('e', 'AGENCY', 'Bremen', 1),
  ],
  lines: [line(0, 1), line(0, 2), line(0, 3), line(0, 4), line(5, 4), line(5, 6)],
}
const left = (auf: string[]) => chosenOf(around, auf).vertices.map(({ id }) => id)

describe('showing neighbours of a hub', () => {
  it('shows all where nothing was chosen, as links always did', () => {
    expect(left(['hub', 'other'])).toEqual(['hub', 'a', 'b', 'c', 'd', 'other', 'e'])
  })

  it('shows the best connected, those of a kind or of a Land, and lines between what is left', () => {
    expect(left(['hub*2'])).toEqual(['hub', 'a', 'c'])
    expect(left(['hub*UMBRELLA'])).toEqual(['hub', 'a', 'b'])
    expect(left(['hub*Hessen'])).toEqual(['hub', 'b', 'c'])
    expect(left(['hub*AGENCY', 'other'])).toEqual(['hub', 'c', 'd', 'other', 'e'])
    expect(chosenOf(around, ['hub*2']).lines.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [0, 2],
    ])
    expect(left(['nobody*2'])).toEqual([])
  })

  it('has one expansion for each actor, the newest', () => {
    expect(expanded(['hub', 'other*3'], 'hub', '20')).toEqual(['other*3', 'hub*20'])
    expect(expanded([], 'hub')).toEqual(['hub'])
    expect(collapsed(['hub*20', 'other'], 'hub')).toEqual(['other'])
    expect([isExpanded(['hub*20'], 'hub'), isExpanded(['hub*20'], 'hu')]).toEqual([true, false])
  })

  it('offers kinds and Länder with their counts, but none that would leave nobody out', () => {
    expect(choicesAmong(around.vertices.slice(1, 5))).toEqual({
      kinds: [
        { value: 'AGENCY', count: 2 },
        { value: 'UMBRELLA', count: 2 },
      ],
      states: [
        { value: 'Hessen', count: 2 },
        { value: 'Bremen', count: 1 },
      ],
    })
    expect(choicesAmong([around.vertices[1]!]).kinds).toEqual([])
  })
})
