import type { DomainRecord, Id } from './records.ts'

/** Every record that this one speaks of, without repeats: none of them may be missing while it stands. */
export function referencesOf(record: DomainRecord): readonly Id[] {
  return [...new Set(mentioned(record).filter((id) => id !== undefined && id !== record.id))] as Id[]
}

function mentioned(record: DomainRecord): (Id | undefined)[] {
  switch (record.type) {
    case 'claim':
      return [record.subject, record.object, ...record.supports.map(({ source }) => source), ...record.contradictedBy]
    case 'actor':
      return [record.region, record.municipality?.population?.source, record.municipality?.areaKm2?.source]
    case 'event':
      return [record.region]
    case 'edition':
      return [record.contest, record.ceremony, record.entries?.source]
    case 'award':
      return [record.edition]
    case 'region':
      return [record.parent, record.population?.source, record.areaKm2?.source]
    case 'need':
    case 'offer':
      return [record.actor, record.theme, record.country, record.source]
    case 'news':
      return [...record.about, record.source]
    default:
      return []
  }
}
