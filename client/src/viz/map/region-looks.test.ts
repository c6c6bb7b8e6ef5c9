import { expect, test } from 'vitest'
import { isHatched } from './region-looks.ts'
import type { CoverageLayer } from './scene.ts'

const coverage = (within?: string): CoverageLayer => ({ level: 'DISTRICT', within, looks: new Map(), dots: [] })

test('only what was asked about is hatched where nothing is known', () => {
  expect([undefined, coverage(), coverage('05')].map((layer) => ['05', '03'].map((ags) => isHatched(layer, ags)))).toEqual([
    [false, false],
    [true, true],
    [true, false],
  ])
})
