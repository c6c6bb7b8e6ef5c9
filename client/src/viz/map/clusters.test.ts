import { describe, expect, test } from 'vitest'
import { type Cluster, clusterPlaces, MAX_NUDGE } from './clusters.ts'
import type { MapPlace } from './scene.ts'

/** A made-up country: towns drawn from a seeded generator, crowded around one corner. */
function towns(count: number, seed: number): MapPlace[] {
  let state = seed
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
  return Array.from({ length: count }, (_, i) => {
    const crowded = random() < 0.5
    return {
      id: `t${i}`,
      label: `Musterort ${i}`,
      lon: crowded ? 6.5 + random() * 1.2 : 6 + random() * 9,
      lat: crowded ? 51 + random() * 0.8 : 47.5 + random() * 7,
      counts: { MUNICIPALITY: 1, MIGRANT_ORGANISATION: Math.floor(random() ** 4 * 60) },
    }
  })
}

const deepestOverlap = (rings: readonly Cluster[]) => {
  let deepest = 0
  for (let i = 0; i < rings.length; i++) {
    for (let j = i + 1; j < rings.length; j++) {
      const [a, b] = [rings[i]!, rings[j]!]
      const distance = Math.hypot(a.x + a.dx - b.x - b.dx, a.y + a.dy - b.y - b.dy)
      deepest = Math.max(deepest, a.radius + b.radius - distance)
    }
  }
  return deepest
}

describe('clusterPlaces', () => {
  test.each([4.5, 5, 6, 7.5, 9])('leaves no two rings more than half a pixel over one another at zoom %d', (zoom) => {
    for (const seed of [1, 2, 3]) expect(deepestOverlap(clusterPlaces(towns(400, seed), zoom))).toBeLessThanOrEqual(0.5)
  })

  test('nudges no ring farther than the limit', () => {
    for (const { dx, dy } of clusterPlaces(towns(400, 7), 5)) expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(MAX_NUDGE + 1e-9)
  })

  test('keeps every place and every actor, once', () => {
    const places = towns(300, 11)
    const rings = clusterPlaces(places, 5)
    expect(rings.flatMap(({ ids }) => ids).toSorted()).toEqual(places.map(({ id }) => id).toSorted())
    const all = places.reduce((sum, { counts }) => sum + (counts.MUNICIPALITY ?? 0) + (counts.MIGRANT_ORGANISATION ?? 0), 0)
    expect(rings.reduce((sum, { total }) => sum + total, 0)).toBe(all)
  })

  test('stands no two rings closer than fifteen pixels from far away, so that a crowded region stays readable', () => {
    for (const seed of [1, 2, 3]) {
      const rings = clusterPlaces(towns(400, seed), 5)
      for (const [i, a] of rings.entries())
        for (const b of rings.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(15)
    }
  })

  test('depends on the places, not on their order', () => {
    const places = towns(200, 5)
    expect(clusterPlaces(places.toReversed(), 6)).toEqual(clusterPlaces(places, 6))
  })

  test('opens: closer up there are never fewer rings, and in the end one a place', () => {
    const places = towns(120, 13)
    const counts = [5, 7, 9, 11, 13, 17].map((zoom) => clusterPlaces(places, zoom).length)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBe(places.length)
  })

  test('leaves out a place where nobody is', () => {
    expect(clusterPlaces([{ id: 'leer', label: 'Leer', lon: 7, lat: 53, counts: {} }], 6)).toEqual([])
  })

  test('stands thousands of places in rings of even reach, none of which swallows a region', () => {
    const places = Array.from({ length: 3000 }, (_, i) => ({
      id: `t${i}`,
      label: `Musterort ${i}`,
      lon: 6.5 + ((i * 0.618034) % 1) * 7.5,
      lat: 48 + ((i * 0.754878) % 1) * 6,
      counts: { MIGRANT_ORGANISATION: 1 + (i % 5) },
    }))
    const rings = clusterPlaces(places, 5)
    expect(rings.length).toBeGreaterThan(30)
    expect(rings.length).toBeLessThan(300)
    expect(Math.max(...rings.map(({ ids }) => ids.length))).toBeLessThan(places.length / 15)
    expect(deepestOverlap(rings)).toBeLessThanOrEqual(0.5)
  })
})
