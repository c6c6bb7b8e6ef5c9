import type { PartialDate } from '@netzatlas/shared'
import type { Id, SourceRecord } from '../../server/src/domain/records.ts'
import { readCsv } from './csv.ts'
import type { Fact } from './facts.ts'
import { compare, shortHash } from './text.ts'

/** Who publishes a site, and for which bodies its word is their own. */
export interface Sites {
  publisher(host: string): string | undefined
  /** Names of bodies as in the decision lists. */
  owners(host: string): readonly string[]
}

export function readSites(): Sites {
  const rows = readCsv('decisions/sites.csv', ['host', 'publisher', 'owners'])
  const byHost = new Map(rows.map((row) => [row.host, row]))
  return {
    publisher: (host) => byHost.get(host)?.publisher || undefined,
    owners: (host) => byHost.get(host)?.owners.split(' && ').filter(Boolean) ?? [],
  }
}

export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\d?\./, '')

export const sourceId = (url: string): Id => `s-${shortHash(url)}`

/** "seed page 000_….txt = SKEW 'Title'" carries how the page was found before its title. */
const cleanTitle = (title: string): string => title.replace(/^seed page \S+ = (.*)$/, '$1').trim()

/** One source an address. Its title is the one most rows give; its date the newest that a row tells of the page. */
export function sourcesOf(facts: readonly Fact[], sites: Sites): SourceRecord[] {
  const byUrl = Map.groupBy(facts, (fact) => fact.source_url)
  return [...byUrl].map(([url, rows]) => {
    const titles = Map.groupBy(
      rows.map((row) => cleanTitle(row.source_title)).filter((title) => title !== ''),
      (title) => title,
    )
    const title = [...titles].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]))[0]?.[0]
    const host = hostOf(url)
    const date: PartialDate | undefined = rows
      .filter((row) => row.date_is === 'page')
      .map((row) => row.date)
      .sort(compare)
      .at(-1)
    const publisher = sites.publisher(host) ?? host
    return {
      type: 'source' as const,
      id: sourceId(url),
      title: title ?? `${host}${new URL(url).pathname}`.replace(/\/$/, ''),
      url,
      publisher,
      ...(date && { date }),
    }
  })
}
