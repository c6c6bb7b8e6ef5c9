import type { Area2016 } from './boundaries-2016.ts'
import type { GeoName, Municipality2025 } from './gazetteer.ts'
import { areaKm2, boxOf, contains, type Polygon } from './geometry.ts'

/** Why an area of 2016 belongs to a municipality of 2025. */
export type Evidence = 'decided' | 'same name' | 'GeoNames' | 'centre lies in it' | 'area'

export interface Succession {
  readonly old: Area2016
  readonly ags: string
  readonly evidence: Evidence
}

/** Districts dissolved since 2016, and what they became. */
const DISTRICT_SUCCESSOR: Readonly<Record<string, string>> = { '03152': '03159', '03156': '03159', '16056': '16063' }
const districtOf = (ags: string): string => DISTRICT_SUCCESSOR[ags.slice(0, 5)] ?? ags.slice(0, 5)

/** "Artern/Unstrut" of 2016 and "Artern" of 2025 are one name; suffixes that tell a river or a range come and go. */
const plain = (name: string): string =>
  name
    .replace(/[/(].*$| an der .*$| a\. ?d\. .*$/u, '')
    .replace(/, .*$/u, '')
    .trim()

/**
 * Finds for every area of 2016 whose key is gone by 2025 the municipality it became part of. In this order: a decision of
 * decisions.csv, a new municipality of the same name in the district, GeoNames' key of the places within, the centre of a
 * new municipality within, and at last the neighbour that lacks about this area.
 *
 * @throws where an area finds no successor, or a decision names a key that does not exist
 */
export function successions(
  areas: readonly Area2016[],
  gazetteer: readonly Municipality2025[],
  places: readonly GeoName[],
  decisions: ReadonlyMap<string, string>,
): Succession[] {
  const today = new Map(gazetteer.map((municipality) => [municipality.ags, municipality]))
  const before = new Set(areas.map(({ ags }) => ags))
  const arisen = gazetteer.filter(({ ags }) => !before.has(ags))
  const gone = areas.filter(({ ags }) => !today.has(ags))

  const found = new Map<string, Succession>()
  for (const old of gone) {
    const decided = decisions.get(old.ags)
    if (decided !== undefined) {
      if (!today.has(decided)) throw new Error(`decisions.csv sends ${old.ags} ${old.name} to ${decided}, which does not exist`)
      found.set(old.ags, { old, ags: decided, evidence: 'decided' })
      continue
    }
    const succession = byName(old, arisen) ?? byPlaces(old, places, today) ?? byCentre(old, arisen)
    if (succession) found.set(old.ags, succession)
  }
  assignByArea(areas, gone, today, found)
  const open = gone.filter(({ ags }) => !found.has(ags))
  if (open.length > 0)
    throw new Error(`no successor for ${open.map(({ ags, name }) => `${ags} ${name}`).join(', ')}: decide in decisions.csv`)
  return gone.map(({ ags }) => found.get(ags)!)
}

function byName(old: Area2016, arisen: readonly Municipality2025[]): Succession | undefined {
  const same = arisen.filter(
    ({ district, name, unincorporated }) =>
      district === districtOf(old.ags) && unincorporated === old.unincorporated && plain(name) === plain(old.name),
  )
  return same.length === 1 ? { old, ags: same[0]!.ags, evidence: 'same name' } : undefined
}

/** The key that GeoNames gives the place of the same name, or most places within. */
function byPlaces(old: Area2016, places: readonly GeoName[], today: ReadonlyMap<string, Municipality2025>): Succession | undefined {
  const [west, south, east, north] = boxOf(old.polygons)
  const within = places.filter(
    ({ ags, position: [lon, lat] }) =>
      today.has(ags) && lon >= west && lon <= east && lat >= south && lat <= north && contains(old.polygons, [lon, lat]),
  )
  const namesake = within.find(({ name }) => plain(name) === plain(old.name))
  if (namesake) return { old, ags: namesake.ags, evidence: 'GeoNames' }
  const votes = [...Map.groupBy(within, ({ ags }) => ags)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return votes[0] ? { old, ags: votes[0][0], evidence: 'GeoNames' } : undefined
}

function byCentre(old: Area2016, arisen: readonly Municipality2025[]): Succession | undefined {
  const inside = arisen.find(({ centre, unincorporated }) => !unincorporated && centre && contains(old.polygons, centre))
  return inside ? { old, ags: inside.ags, evidence: 'centre lies in it' } : undefined
}

/** Segments of the boundary with their length in degrees, keyed so that both sides of a border give one key. */
function* segments(polygons: readonly Polygon[]): Generator<readonly [key: string, length: number]> {
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!]
        const ends = [`${a[0].toFixed(6)} ${a[1].toFixed(6)}`, `${b[0].toFixed(6)} ${b[1].toFixed(6)}`].sort()
        yield [ends.join(' '), Math.hypot(a[0] - b[0], a[1] - b[1])]
      }
    }
  }
}

/**
 * Gives what is left, largest first, to the neighbour whose official area of 2025 is best met with it: the one where
 * |official - drawn| shrinks most. Of equal ones the longer common border decides.
 */
function assignByArea(
  areas: readonly Area2016[],
  gone: readonly Area2016[],
  today: ReadonlyMap<string, Municipality2025>,
  found: Map<string, Succession>,
): void {
  const drawn = new Map<string, number>()
  const add = (ags: string, km2: number) => drawn.set(ags, (drawn.get(ags) ?? 0) + km2)
  for (const area of areas) {
    const ags = today.has(area.ags) ? area.ags : found.get(area.ags)?.ags
    if (ags) add(ags, areaKm2(area.polygons))
  }
  const open = gone
    .filter(({ ags }) => !found.has(ags))
    .map((old) => ({ old, km2: areaKm2(old.polygons), borders: new Map<string, number>() }))
    .sort((a, b) => b.km2 - a.km2)
  const owner = new Map<string, Map<string, number>>()
  for (const { old, borders } of open) for (const [key] of segments(old.polygons)) owner.set(key, borders)
  for (const area of areas) {
    const ags = today.has(area.ags) ? area.ags : found.get(area.ags)?.ags
    if (!ags) continue
    for (const [key, length] of segments(area.polygons)) {
      const borders = owner.get(key)
      if (borders) borders.set(ags, (borders.get(ags) ?? 0) + length)
    }
  }
  for (const { old, km2, borders } of open) {
    const gain = (ags: string) => {
      const lack = today.get(ags)!.areaKm2 - (drawn.get(ags) ?? 0)
      return Math.abs(lack) - Math.abs(lack - km2)
    }
    const best = [...borders.keys()]
      .filter((ags) => districtOf(ags) === districtOf(old.ags))
      .sort((a, b) => gain(b) - gain(a) || borders.get(b)! - borders.get(a)! || (a < b ? -1 : 1))[0]
    if (!best) continue
    add(best, km2)
    found.set(old.ags, { old, ags: best, evidence: 'area' })
  }
}
