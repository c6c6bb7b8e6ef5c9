import type { ClaimStatus, LineKind, VertexKind } from '@netzatlas/shared'
import type { NetworkRecordsQuery } from '../../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../../api/__generated__/index.ts'
import { ExportedSource } from '../../network-export.operations.ts'
import type { ExportActor, ExportSource, ExportStatement } from './export-graph.ts'

export type RecordsPage = NetworkRecordsQuery['networkRecords']

/** What is known of an actor beside its place in a picture. */
export type ActorFacts = Omit<ExportActor, 'degree' | 'size' | 'measures' | 'colour' | 'group'>

export interface Statement extends ExportStatement {
  readonly source: string
  readonly target: string
  readonly kind: LineKind
  /** Of `cooperation`, which is its name. */
  readonly cooperationId?: string | undefined
  readonly holds: 'CERTAIN' | 'POSSIBLE' | undefined
}

/** Page after page put together; each source stands in it once. */
export interface Records {
  readonly actors: Map<string, ActorFacts>
  readonly statements: Statement[]
  readonly sources: ExportSource[]
  readonly sourceIndex: Map<string, number>
}

export const noRecords = (): Records => ({ actors: new Map(), statements: [], sources: [], sourceIndex: new Map() })

export function addPage(records: Records, { actors, statements }: RecordsPage): void {
  const ofActors = indexesOf(records, readFragment(ExportedSource, actors.sources))
  actors.id.forEach((id, i) => {
    records.actors.set(id, {
      id,
      kind: actors.kind[i] as VertexKind,
      name: actors.name[i]!,
      label: actors.label[i]!,
      x: actors.x[i]!,
      y: actors.y[i]!,
      lon: actors.lon[i] ?? undefined,
      lat: actors.lat[i] ?? undefined,
      place: actors.place[i] ?? undefined,
      district: actors.district[i] ?? undefined,
      state: actors.state[i] ?? undefined,
      country: actors.country[i] ?? undefined,
      ags: actors.ags[i] ?? undefined,
      themes: actors.themes[i]!,
      countries: actors.countries[i]!,
      sources: actors.cites[i]!.map((cited) => ofActors[cited]!),
    })
  })
  const ofStatements = indexesOf(records, readFragment(ExportedSource, statements.sources))
  statements.source.forEach((source, i) => {
    records.statements.push({
      source,
      target: statements.target[i]!,
      kind: statements.kind[i]!,
      status: statements.status[i] as ClaimStatus,
      holds: statements.holds[i] ?? undefined,
      from: statements.from[i] ?? undefined,
      until: statements.until[i] ?? undefined,
      endedBy: statements.endedBy[i] ?? undefined,
      lastConfirmed: statements.lastConfirmed[i] ?? undefined,
      claims: statements.claims[i]!,
      cooperation: statements.cooperationName[i] ?? undefined,
      cooperationId: statements.cooperation[i] ?? undefined,
      sources: statements.cites[i]!.map((cited) => ofStatements[cited]!),
    })
  })
}

/** Where the sources of a page stand in the records. */
function indexesOf(
  { sources, sourceIndex }: Records,
  found: readonly {
    id: string
    title: string
    url?: string | null
    publisher?: string | null
    date?: string | null
    licence?: string | null
  }[],
): number[] {
  return found.map(({ id, title, url, publisher, date, licence }) => {
    const known = sourceIndex.get(id)
    if (known !== undefined) return known
    sourceIndex.set(id, sources.length)
    return (
      sources.push({
        id,
        title,
        url: url ?? undefined,
        publisher: publisher ?? undefined,
        date: date ?? undefined,
        licence: licence ?? undefined,
      }) - 1
    )
  })
}
