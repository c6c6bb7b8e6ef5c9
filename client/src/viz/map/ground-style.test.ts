import { describe, expect, it } from 'vitest'
import { layersFor } from './ground-style.ts'
import type { CoverageLayer, RegionLook } from './scene.ts'

const seen = (...arguments_: Parameters<typeof layersFor>) =>
  [...layersFor(...arguments_)].flatMap(([id, visible]) => (visible ? [id] : [])).toSorted()
const coverage = (level: CoverageLayer['level'], ...looks: RegionLook[]): CoverageLayer => ({
  level,
  looks: new Map(looks.map((look, i) => [String(i), look])),
  dots: [],
})

describe('layers of the ground', () => {
  it('are not seen while nothing is coloured', () => {
    expect(seen(undefined, false, new Set())).toEqual([])
  })

  it('are seen at the coloured level only, with pattern and edge where a region has one', () => {
    expect(seen(coverage('DISTRICT', 0, 4), false, new Set())).toEqual(['DISTRICT-fill', 'land-hatch'])
    expect(seen(coverage('MUNICIPALITY', 'COVERED', 'STALE', 'CONFIRMED_GAP'), true, new Set(['STATE']))).toEqual([
      'MUNICIPALITY-cross',
      'MUNICIPALITY-dots',
      'MUNICIPALITY-edge',
      'MUNICIPALITY-fill',
      'STATE-lit',
      'countries',
      'land-hatch',
    ])
  })
})
