/**
 * Which districts share a border: those whose outlines in client/public/geo share an arc. Written into the server's
 * feature, which tells a district what its neighbours do. Run after derive.ts: node tools/geodata/neighbours.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEYS_OF } from './editions.ts'
import type { Topology } from './topology.ts'

const root = join(import.meta.dirname, '../..')

const NEIGHBOURS_FILE = join(root, 'server/src/features/regional-gaps/district-neighbours.json')

/** AGS of the districts beside each, in order. Both sides of a border name the same arc, one of them backwards (`~index`). */
export function districtNeighbours(): Record<string, string[]> {
  const file = join(root, `client/public/geo/districts-${KEYS_OF}.topo.json`)
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const districtsAt = new Map<number, Set<string>>()
  const { geometries } = topology.objects.districts!
  for (const geometry of geometries) {
    const arcs = 'arcs' in geometry ? (geometry.arcs.flat(2) as number[]) : []
    for (const arc of arcs) {
      const index = arc >= 0 ? arc : ~arc
      const beside = districtsAt.get(index) ?? new Set()
      districtsAt.set(index, beside.add(geometry.properties.ags!))
    }
  }
  const neighbours = new Map(geometries.map(({ properties }) => [properties.ags!, new Set<string>()]))
  for (const beside of districtsAt.values()) {
    for (const one of beside) for (const other of beside) if (one !== other) neighbours.get(one)!.add(other)
  }
  return Object.fromEntries([...neighbours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ags, beside]) => [ags, [...beside].sort()]))
}

if (import.meta.main) writeFileSync(NEIGHBOURS_FILE, `${JSON.stringify(districtNeighbours(), null, 1)}\n`)
