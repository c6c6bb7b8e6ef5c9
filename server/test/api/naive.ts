import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { ActorRecord, ClaimRecord, DomainRecord } from '../../src/domain/records.ts'

/** The seed as plain lists, and the answers worked out the slow way: what the server says is compared with these. */
const repository = join(import.meta.dirname, '../../..')

const text = (path: string): string => readFileSync(join(repository, path), 'utf8')

const rows = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true }).data

const records = <T extends DomainRecord>(name: string): T[] =>
  text(`server/seeds/${name}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

/** Rows of the collected facts, as they were written down. */
export const facts = rows('tools/seeds/input/facts.csv')

/** Official municipalities that govern themselves. */
export const municipalities = rows('server/seeds/gazetteer/municipalities.csv').filter(
  ({ kind }) => !/gemeindefreies gebiet|gemfr\. gebiet/i.test(kind ?? ''),
)

export const actors = records<ActorRecord>('actors')
export const claims = records<ClaimRecord>('claims')
export const allRecords = (name: string) => records<DomainRecord>(name)

const EARTH_RADIUS_KM = 6371.0088

/** Great circle by the spherical law of cosines: another formula than the server's. */
export function greatCircleKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [latA, latB, dLon] = [a.lat, b.lat, b.lon - a.lon].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  const cosine = Math.sin(latA) * Math.sin(latB) + Math.cos(latA) * Math.cos(latB) * Math.cos(dLon)
  return EARTH_RADIUS_KM * Math.acos(Math.min(1, Math.max(-1, cosine)))
}

/** Other parties of an actor's cooperations, whatever the dates. */
export function partnersOf(actor: string): Set<string> {
  const own = new Set(claims.filter(({ kind, subject }) => kind === 'PARTICIPATES_IN' && subject === actor).map(({ object }) => object))
  const others = claims.filter(({ kind, subject, object }) => kind === 'PARTICIPATES_IN' && subject !== actor && own.has(object))
  return new Set(others.map(({ subject }) => subject))
}

/** "2016" -> "2016-01-01": the first day it can mean. */
const firstDay = (date: string | undefined): string | undefined => date && `${date}-01-01`.slice(0, 10)
const lastDay = (date: string | undefined): string | undefined =>
  date && (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date)

/** When a participation is last known to have held: the later of start and confirmation. */
function confirmed({ validFrom, lastConfirmed }: ClaimRecord): string | undefined {
  return [firstDay(validFrom), firstDay(lastConfirmed)]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

/** Municipalities with a migrant organisation or local umbrella as partner, and whether that was confirmed since the day. */
export function coverage(asOf: string, since: string): { covered: Set<string>; stale: Set<string> } {
  const isPartner = new Set(
    actors.filter(({ kind, scope }) => kind === 'MIGRANT_ORGANISATION' || (kind === 'UMBRELLA' && scope === 'LOCAL')).map(({ id }) => id),
  )
  const counted = new Set(municipalities.map(({ ags }) => `m-${ags}`))
  const byCooperation = Map.groupBy(
    claims.filter(({ kind }) => kind === 'PARTICIPATES_IN'),
    ({ object }) => object,
  )
  const holds = ({ validFrom, validUntil }: ClaimRecord) => (firstDay(validFrom) ?? '') <= asOf && (lastDay(validUntil) ?? '9999') >= asOf
  const [covered, known] = [new Set<string>(), new Set<string>()]
  for (const participations of byCooperation.values()) {
    for (const own of participations.filter(({ subject }) => counted.has(subject))) {
      for (const other of participations.filter(({ subject }) => isPartner.has(subject))) {
        if (!holds(own) || !holds(other)) continue
        known.add(own.subject)
        const [a, b] = [confirmed(own), confirmed(other)]
        if (a && b && a >= since && b >= since) covered.add(own.subject)
      }
    }
  }
  return { covered, stale: new Set([...known].filter((id) => !covered.has(id))) }
}

export interface Columns {
  readonly vertices: { readonly id: readonly string[] }
  readonly lines: { readonly source: readonly number[]; readonly target: readonly number[] }
}

/** Neighbours of each vertex, parallel lines once. */
export function adjacency({ vertices, lines }: Columns): number[][] {
  const sets = vertices.id.map(() => new Set<number>())
  lines.source.forEach((source, i) => {
    const target = lines.target[i]!
    if (source === target) return
    sets[source]!.add(target)
    sets[target]!.add(source)
  })
  return sets.map((set) => [...set])
}

/** Distances and numbers of shortest paths from a vertex, layer by layer. */
export function breadthFirst(neighbours: readonly (readonly number[])[], from: number): { distance: number[]; paths: number[] } {
  const distance = neighbours.map(() => Number.POSITIVE_INFINITY)
  const paths = neighbours.map(() => 0)
  distance[from] = 0
  paths[from] = 1
  let layer = [from]
  while (layer.length > 0) {
    const next: number[] = []
    for (const v of layer) {
      for (const w of neighbours[v]!) {
        if (distance[w] === Number.POSITIVE_INFINITY) {
          distance[w] = distance[v]! + 1
          next.push(w)
        }
        if (distance[w] === distance[v]! + 1) paths[w] = paths[w]! + paths[v]!
      }
    }
    layer = next
  }
  return { distance, paths }
}

/** How many pairs of others a vertex lies between, by definition: the share of shortest paths through it, summed over all pairs. */
export function betweennessOf(neighbours: readonly (readonly number[])[], vertex: number): number {
  const all = neighbours.map((_, v) => breadthFirst(neighbours, v))
  let sum = 0
  for (let a = 0; a < neighbours.length; a++) {
    for (let b = a + 1; b < neighbours.length; b++) {
      if (a === vertex || b === vertex) continue
      const total = all[a]!.distance[b]!
      if (total === Number.POSITIVE_INFINITY || all[a]!.distance[vertex]! + all[vertex]!.distance[b]! !== total) continue
      sum += (all[a]!.paths[vertex]! * all[vertex]!.paths[b]!) / all[a]!.paths[b]!
    }
  }
  return sum
}
