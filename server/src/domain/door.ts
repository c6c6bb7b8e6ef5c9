import { earliest, latest, type PartialDate } from '@netzatlas/shared'
import type { CommandReader, CommandWriter } from '../ports/commands.ts'
import type { ClaimReader, RecordReader } from '../ports/store.ts'
import type { AuthorRole, Change, Command, Receipt } from './commands.ts'
import { DIRECTIONS } from './directions.ts'
import { DomainError } from './errors.ts'
import { typeOfId } from './ids.ts'
import { isNewsTie } from './news.ts'
import { personalDataIn } from './personal-data.ts'
import { recordSchema } from './record-schema.ts'
import type { ClaimRecord, DomainRecord, Id, NewsRecord, NoticeRecord, RecordType } from './records.ts'
import { referencesOf } from './references.ts'
import { withoutSharedSources } from './shared-sources.ts'
import { ownTurn } from './turns.ts'

/**
 * The one door that every change comes through: seed, import, form, undo. It decides who may do what, refuses records
 * that are not well formed, and hands the rest to the store, which applies a command whole or not at all.
 */
export interface CommandDoor {
  /** DomainError NOT_ALLOWED, INVALID_INPUT (with `field`, e.g. "changes.3.put.validFrom"), CONFLICT. */
  apply(command: Command): Promise<Receipt>
  /** A new command of the reverse changes; a source that other records rest on by now stays. DomainError NOT_FOUND, NOT_ALLOWED, CONFLICT where something later changed the same records. */
  undo(command: Id, by: { readonly clientId: string; readonly role: AuthorRole }): Promise<Receipt>
}

const FACTS: readonly RecordType[] = [
  'actor',
  'cooperation',
  'event',
  'contest',
  'edition',
  'award',
  'programme',
  'offering',
  'resolution',
  'theme',
  'country',
  'assessment',
  'need',
  'offer',
  'news',
  'source',
  'claim',
]

interface Permission {
  readonly put: readonly RecordType[]
  readonly remove: readonly RecordType[]
  /** Whose commands it may take back. */
  readonly undo: readonly AuthorRole[]
}

/** Regions come from the official gazetteer and with the seed only. What the system infers are claims. */
export const PERMISSIONS: Readonly<Record<AuthorRole, Permission>> = {
  SEED: { put: [...FACTS, 'region'], remove: [...FACTS, 'region'], undo: [] },
  IMPORT: { put: FACTS, remove: [], undo: ['IMPORT'] },
  EDITOR: { put: FACTS, remove: FACTS, undo: ['EDITOR', 'IMPORT', 'SYSTEM'] },
  SYSTEM: { put: ['claim'], remove: ['claim'], undo: ['SYSTEM'] },
}

/** So many records are checked before the event loop gets a turn: some milliseconds' worth. */
const SLICE = 500

export function commandDoor(store: CommandWriter & CommandReader & RecordReader & ClaimReader): CommandDoor {
  return {
    async apply(command) {
      checkHeading(command)
      for (let i = 0; i < command.changes.length; i++) {
        checkChange(command.role, command.changes[i]!, `changes.${i}`)
        if (i % SLICE === SLICE - 1) await ownTurn()
      }
      if (command.role === 'SYSTEM') await checkOnlyInferred(store, command)
      return store.apply(command)
    },
    async undo(id, by) {
      const command = await store.command(id)
      if (!command) throw new DomainError('NOT_FOUND', `There is no command ${id}.`, { field: 'command' })
      if (!PERMISSIONS[by.role].undo.includes(command.role)) {
        throw new DomainError('NOT_ALLOWED', `${by.role} may not take back what ${command.role} did.`, { field: 'command' })
      }
      const undo = { clientId: by.clientId, role: by.role, name: 'undo', undoes: id }
      const before = await store.commandByClientId(by.clientId)
      if (before) return store.apply({ ...undo, changes: before.changes })
      return store.apply({ ...undo, changes: await withoutSharedSources(store, await store.reverseOf(id)) })
    },
  }
}

/** The system may replace and take away its own conclusions, never what somebody stated. */
async function checkOnlyInferred(store: RecordReader, { changes }: Command): Promise<void> {
  const standing = await store.records(changes.map((change) => ('put' in change ? change.put.id : change.remove)))
  standing.forEach((record, i) => {
    if (record?.type === 'claim' && record.status !== 'INFERRED') {
      throw new DomainError('NOT_ALLOWED', `${record.id} was stated by somebody; the system may not change it.`, { field: `changes.${i}` })
    }
  })
}

function checkHeading({ clientId, name, undoes }: Command): void {
  if (!/^[\w.:~-]{1,200}$/.test(clientId)) throw invalid('clientId', 'has 1 to 200 letters, digits or . : ~ _ -')
  if (!/^[a-z0-9]+([-:][a-z0-9]+)*$/.test(name)) throw invalid('name', 'is a word in lower case, with hyphens or colons between its parts')
  if (undoes !== undefined) throw invalid('undoes', 'is set by undo only')
}

function checkChange(role: AuthorRole, change: Change, field: string): void {
  const put = 'put' in change ? change.put : undefined
  const type = put ? put.type : typeOfId((change as { remove: Id }).remove)
  if (!type) throw invalid(`${field}.remove`, 'is not the id of a record')
  if (!PERMISSIONS[role][put ? 'put' : 'remove'].includes(type)) {
    throw new DomainError('NOT_ALLOWED', `${role} may not ${put ? 'put' : 'remove'} a record of type ${type}.`, { field })
  }
  if (put) checkRecord(put, `${field}.put`)
  if (role === 'SYSTEM' && put?.type === 'claim' && put.status !== 'INFERRED') {
    throw new DomainError('NOT_ALLOWED', 'What the system concludes is INFERRED, nothing stronger.', { field: `${field}.put.status` })
  }
}

/** DomainError INVALID_INPUT with the field where the record is not well formed. Exported for imports that check row by row. */
export function checkRecord(record: DomainRecord, field: string): void {
  const parsed = recordSchema.safeParse(record)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw invalid([field, ...issue.path].join('.'), issue.message)
  }
  if (typeOfId(record.id) !== record.type) throw invalid(`${field}.id`, `does not begin as the id of type ${record.type} does`)
  for (const target of referencesOf(record)) {
    if (!typeOfId(target)) throw invalid(field, `speaks of ${target}, which is not the id of a record`)
  }
  switch (record.type) {
    case 'claim':
      checkClaim(record, field)
      break
    case 'event':
    case 'programme':
    case 'offering':
      checkOrder(record.from, record.until, `${field}.until`)
      break
    case 'need':
    case 'offer':
      checkNotice(record, field)
      break
    case 'news':
      checkNews(record, field)
      break
    case 'actor':
      if (record.municipality && record.kind !== 'MUNICIPALITY') throw invalid(`${field}.municipality`, 'belongs to a MUNICIPALITY only')
      if (record.scope && record.kind !== 'UMBRELLA') throw invalid(`${field}.scope`, 'belongs to an UMBRELLA only')
      if (record.region && typeOfId(record.region) !== 'region') throw invalid(`${field}.region`, 'is not the id of a region')
      break
    case 'region':
      if (record.id !== `r-${record.ags}`) throw invalid(`${field}.ags`, 'is not the one in the id')
  }
}

function checkClaim(claim: ClaimRecord, field: string): void {
  const { subject, object } = DIRECTIONS[claim.kind]
  const types: readonly (RecordType | undefined)[] = subject
  if (!types.includes(typeOfId(claim.subject))) throw invalid(`${field}.subject`, `cannot be the subject of ${claim.kind}`)
  if (claim.kind === 'ATTRIBUTE') {
    if (claim.object !== undefined) throw invalid(`${field}.object`, 'does not belong to an ATTRIBUTE')
    if (!claim.property) throw invalid(`${field}.property`, 'is missing')
    if (!claim.value) throw invalid(`${field}.value`, 'is missing')
  } else {
    if (claim.object === undefined) throw invalid(`${field}.object`, 'is missing')
    const type = typeOfId(claim.object)
    if (!type || !object.includes(type)) throw invalid(`${field}.object`, `cannot be the object of ${claim.kind}`)
    if (claim.object === claim.subject) throw invalid(`${field}.object`, 'is the subject itself')
  }
  claim.supports.forEach(({ source }, i) => {
    if (typeOfId(source) !== 'source') throw invalid(`${field}.supports.${i}.source`, 'is not the id of a source')
  })
  claim.contradictedBy.forEach((other, i) => {
    if (typeOfId(other) !== 'claim' || other === claim.id) throw invalid(`${field}.contradictedBy.${i}`, 'is not the id of another claim')
  })
  checkOrder(claim.validFrom, claim.validUntil, `${field}.validUntil`)
  checkOrder(claim.validFrom, claim.endedBy, `${field}.endedBy`)
}

function checkNotice(notice: NoticeRecord, field: string): void {
  for (const type of ['actor', 'theme', 'country', 'source'] as const) {
    const id = notice[type]
    if (id !== undefined && typeOfId(id) !== type) throw invalid(`${field}.${type}`, `is not the id of a record of type ${type}`)
  }
  checkNoPerson(notice.text, `${field}.text`)
  checkOrder(notice.validFrom, notice.validUntil, `${field}.validUntil`)
}

function checkNews({ about, source, title, text = '' }: NewsRecord, field: string): void {
  about.forEach((id, i) => {
    if (!isNewsTie(typeOfId(id))) throw invalid(`${field}.about.${i}`, 'is not the id of an actor, an event, a programme or an offering')
  })
  if (new Set(about).size < about.length) throw invalid(`${field}.about`, 'names one of them twice')
  if (typeOfId(source) !== 'source') throw invalid(`${field}.source`, 'is not the id of a source')
  checkNoPerson(title, `${field}.title`)
  checkNoPerson(text, `${field}.text`)
}

function checkNoPerson(text: string, field: string): void {
  if (personalDataIn(text)) throw invalid(field, 'holds an e-mail address or a telephone number')
}

function checkOrder(from: PartialDate | undefined, until: PartialDate | undefined, field: string): void {
  if (from && until && latest(until) < earliest(from)) throw invalid(field, 'lies before the beginning')
}

const invalid = (field: string, what: string) => new DomainError('INVALID_INPUT', `${field} ${what}`, { field })
