import { expect, test } from 'vitest'
import committed from '../../server/src/features/regional-gaps/district-neighbours.json' with { type: 'json' }
import { districtNeighbours } from './neighbours.ts'

const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = committed

test('the neighbours of all 400 districts are those whose committed outlines share a border', () => {
  expect(Object.keys(NEIGHBOURS)).toHaveLength(400)
  expect(NEIGHBOURS).toEqual(districtNeighbours())
})

test('neighbours are each other’s, and a town within a Kreis has that Kreis only', () => {
  for (const [ags, beside] of Object.entries(NEIGHBOURS)) for (const other of beside) expect(NEIGHBOURS[other]).toContain(ags)
  // Schweinfurt lies within the Landkreis Schweinfurt; Köln has the five districts around it and Leverkusen.
  expect(NEIGHBOURS['09662']).toEqual(['09678'])
  expect(NEIGHBOURS['05315']).toEqual(['05158', '05162', '05316', '05362', '05378', '05382'])
})
