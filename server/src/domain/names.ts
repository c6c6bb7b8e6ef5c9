import { fold, type SearchKind } from '@netzatlas/shared'
import type { ActorRecord, DomainRecord } from './records.ts'

/** Every name the record goes by, as shown: the given one first, then short and other names, then with its official kind. */
export function namesOf(record: DomainRecord): readonly string[] {
  switch (record.type) {
    case 'actor': {
      const kind = record.municipality?.level === 'MUNICIPALITY' ? undefined : record.municipality?.kind
      return distinct([record.name, record.shortName, ...record.alternativeNames, withKind(kind, record.name)])
    }
    case 'region':
      return distinct([record.name, record.level === 'DISTRICT' ? withKind(record.kind, record.name) : undefined])
    case 'theme':
      return distinct([record.name, record.nameEn])
    case 'source':
      return [record.title]
    case 'edition':
    case 'claim':
    case 'assessment':
    case 'need':
    case 'offer':
    case 'news':
      return []
    default:
      return [record.name]
  }
}

const withKind = (kind: string | undefined, name: string) => (kind && !fold(name).includes(fold(kind)) ? `${kind} ${name}` : undefined)
const distinct = (names: readonly (string | undefined)[]) =>
  [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[]

/** Words that tell namesakes apart: found by, but not a name. */
export const contextOf = (record: DomainRecord): string | undefined => (record.type === 'actor' ? record.disambiguation : undefined)

/** A municipality answers as an actor and as a place; its region of the same name is not listed a second time. */
export function searchKindsOf(record: DomainRecord): readonly SearchKind[] {
  switch (record.type) {
    case 'actor':
      return record.kind === 'MUNICIPALITY' ? ['ACTOR', 'PLACE'] : ['ACTOR']
    case 'region':
      return record.level === 'MUNICIPALITY' ? [] : ['PLACE']
    case 'event':
      return ['EVENT']
    case 'theme':
      return ['THEME']
    case 'offering':
      return ['OFFERING']
    case 'programme':
      return ['PROGRAMME']
    case 'contest':
      return ['CONTEST']
    default:
      return []
  }
}

export function populationOf(record: DomainRecord): number {
  if (record.type === 'actor') return record.municipality?.population?.value ?? 0
  return record.type === 'region' ? (record.population?.value ?? 0) : 0
}

/** What a list is filtered over: all names folded. Each word of the filter must occur in it. */
export const filterText = (record: DomainRecord): string => namesOf(record).map(fold).join(' | ')

export const matchesText = (folded: string, text: string): boolean =>
  fold(text)
    .split(' ')
    .every((word) => folded.includes(word))

/** The order of names in lists: folded, so that Ö stands beside O. */
export const sortName = (actor: Pick<ActorRecord, 'name'>): string => fold(actor.name)
