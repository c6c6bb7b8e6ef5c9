import { describe, expect, it } from 'vitest'
import type { GeoGround } from './geodata.ts'
import type { Frame } from './mercator.ts'
import { boundsIn, MunicipalityAreas } from './municipality-areas.ts'

const FAR: Frame = { lon: 10, lat: 51, zoom: 6, width: 1000, height: 700 }
const NEAR: Frame = { ...FAR, zoom: 9 }

/** A hundred Kreise, of which those named are in sight; what is loaded is written down. */
function ground({ inSight, failing = new Set<string>() }: { inSight: readonly string[]; failing?: Set<string> }) {
  const loaded: string[] = []
  const geo = {
    districtsIn: () => inSight,
    loadMunicipalities: async (district: string) => {
      loaded.push(district)
      if (failing.has(district)) throw new Error('503')
      return { type: 'MultiLineString', coordinates: [] }
    },
    region: (ags: string) => (loaded.includes(ags.slice(0, 5)) ? { properties: { ags } } : undefined),
  } as unknown as GeoGround
  return { geo, loaded }
}
const kreise = (count: number) => Array.from({ length: count }, (_, i) => String(1000 + i).padStart(5, '0'))

describe('areas of municipalities', () => {
  it('are loaded from far away only where a municipality in sight has a colour', async () => {
    const { geo, loaded } = ground({ inSight: kreise(100) })
    let arrived = 0
    const areas = new MunicipalityAreas(geo, () => arrived++)
    await areas.look(FAR)
    expect([loaded, arrived]).toEqual([[], 0])
    areas.want(['01003001', '01003002', '09999001'])
    await areas.look(FAR)
    expect([loaded, arrived]).toEqual([['01003'], 1])
    expect(areas.areas).toHaveLength(2)
  })

  it('are not loaded where the Kreis is the town and its area is there', async () => {
    const { geo, loaded } = ground({ inSight: kreise(3) })
    const areas = new MunicipalityAreas(
      { ...geo, region: (ags: string) => (ags === '01001000' ? { properties: { ags } } : undefined) } as never,
      () => undefined,
    )
    areas.want(['01001000', '01002007'])
    expect(areas.areas).toHaveLength(1)
    await areas.look(FAR)
    expect(loaded).toEqual(['01002'])
  })

  it('are left to dots from so far that their colour would not be seen', async () => {
    const { geo, loaded } = ground({ inSight: kreise(3) })
    const areas = new MunicipalityAreas(geo, () => undefined)
    areas.want(['01001001'])
    await areas.look({ ...FAR, zoom: 5 })
    expect(loaded).toEqual([])
  })

  it('are left to dots where too many Kreise would have to be loaded, until one comes closer', async () => {
    const { geo, loaded } = ground({ inSight: kreise(100) })
    const areas = new MunicipalityAreas(geo, () => undefined)
    areas.want(kreise(100).map((district) => `${district}001`))
    await areas.look(FAR)
    expect(loaded).toEqual([])
    await areas.look(NEAR)
    expect(loaded).toHaveLength(100)
  })

  it('are loaded once, and again where that failed', async () => {
    const failing = new Set(['01001'])
    const { geo, loaded } = ground({ inSight: kreise(2), failing })
    const areas = new MunicipalityAreas(geo, () => undefined)
    await areas.look(NEAR)
    await areas.look(NEAR)
    expect(loaded.toSorted()).toEqual(['01000', '01001', '01001'])
    expect(areas.lines).toHaveLength(1)
    failing.clear()
    await areas.look(NEAR)
    await areas.look(NEAR)
    expect(loaded).toHaveLength(4)
    expect(areas.lines).toHaveLength(2)
  })
})

it('the bounds of a window hold its middle and reach as far to either side', () => {
  const [west, south, east, north] = boundsIn(FAR)
  expect((west + east) / 2).toBeCloseTo(10)
  expect(south).toBeLessThan(51)
  expect(north).toBeGreaterThan(51)
  expect(east - west).toBeCloseTo((1000 / (512 * 2 ** 6)) * 360)
})
