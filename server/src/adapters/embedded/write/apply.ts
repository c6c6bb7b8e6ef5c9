import { canonicalJson } from '../../../domain/canonical.ts'
import { type Change, type Command, firstReceipt, type Receipt, type Revision, requireBasis } from '../../../domain/commands.ts'
import { isCounted } from '../../../domain/coverage.ts'
import { DomainError } from '../../../domain/errors.ts'
import { compareIds, typeOfId } from '../../../domain/ids.ts'
import { populationOf } from '../../../domain/names.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import { type SettledSeed, settleSeed } from '../../../domain/seed-rule.ts'
import { digest } from '../../digest.ts'
import { pack, unpack } from '../../pack.ts'
import type { Executor } from '../executor.ts'
import type { Derived } from '../rpc/messages.ts'
import { referrersOf, removeColumns, writeColumns } from './columns.ts'
import { deriveTouchedLines, type Touched, touchLines } from './lines.ts'
import { placeByAttendance } from './list-places.ts'
import { indexForSearch, removeFromSearch } from './search-index.ts'

const idOf = (change: Change): Id => ('put' in change ? change.put.id : change.remove)

interface Effects extends Touched {
  readonly changed: Set<Id>
  readonly reverse: Change[]
  /** Actors, events and sources whose figures (newest confirmation, attendance, number of claims) rest on changed claims. */
  readonly confirmed: Set<Id>
  readonly sources: Set<Id>
  readonly removed: Id[]
  readonly mentioned: Set<Id>
  coverage: boolean
  assessed: boolean
  counted: boolean
}

export interface Applied {
  readonly receipt: Receipt
  /** Absent where nothing was done, or more than is worth telling. */
  readonly derived?: Derived
}

/** A command that touches more than so many lines' records is not told; what it changed is loaded anew. */
const MOST_TOLD = 1_000

/** Applies the command in one transaction: all of it, or nothing. `at` is an ISO instant. */
export function applyCommand(db: Executor, command: Command, at: string): Applied {
  return db.transaction('write', () => {
    const before = db.get<{ receipt: Uint8Array }>('SELECT receipt FROM command WHERE client_id = ?', command.clientId)
    if (before) return { receipt: { ...unpack<Receipt>(before.receipt), repeated: true } }
    const number = db.get<{ number: number }>('SELECT coalesce(max(number), 0) + 1 AS number FROM command')!.number
    const id = `cmd-${number}`
    const former = revisions(db)
    requireBasis(command, former.content)
    const { applied: changes, kept, remembered } = settle(db, command)
    const effects = writeChanges(db, changes)
    checkReferences(db, effects)
    const topology = deriveTouchedLines(db, effects)
    refreshFigures(db, effects)
    rememberSeeded(db, remembered)
    const raised = raiseRevision(db, {
      topology,
      content: effects.changed.size > 0,
      coverage: topology || effects.coverage || effects.cooperations.size > 0,
    })
    const revision: Revision = { topology: raised.topology, content: raised.content }
    const receipt = firstReceipt(command, { command: id, changed: [...effects.changed].sort(compareIds), kept, revision })
    log(db, { number, id, at, command, reverse: effects.reverse, receipt })
    if (effects.cooperations.size + effects.claims.size > MOST_TOLD) return { receipt }
    return {
      receipt,
      derived: {
        topology: { from: former.topology, to: raised.topology },
        coverage: { from: former.coverage, to: raised.coverage },
        cooperations: [...effects.cooperations],
        claims: [...effects.claims],
        assessed: effects.assessed,
        counted: effects.counted,
      },
    }
  })
}

/** As what an actor counts in coverage: the kind of a partner, its scope, and of a counted municipality what and where it is. */
function countsAs(record: DomainRecord | undefined): string {
  if (record?.type !== 'actor') return ''
  const { kind, scope, municipality, place } = record
  return JSON.stringify([kind, scope, ...(isCounted(record) ? [municipality?.ags, populationOf(record), place?.lat, place?.lon] : [])])
}

/** The last change of each record counts; of a seed's, those that nobody else overruled. */
function settle(db: Executor, command: Command): SettledSeed {
  const last = [...new Map(command.changes.map((change) => [idOf(change), change])).values()]
  if (command.role !== 'SEED') return { applied: last, kept: [], remembered: [] }
  return settleSeed(last, {
    current: (id) => {
      const json = currentJson(db, id)
      return json === undefined ? undefined : digest(json)
    },
    seeded: (id) => {
      const row = db.get<{ digest: string }>('SELECT digest FROM seeded WHERE id = ?', id)
      return row && (row.digest === '' ? null : row.digest)
    },
    exists: (id) => db.get('SELECT 1 FROM record WHERE id = ?', id) !== undefined,
    referrers: (id) => referrersOf(db, id),
  })
}

const currentJson = (db: Executor, id: Id): string | undefined => db.get<{ json: string }>('SELECT json FROM record WHERE id = ?', id)?.json

/** Writes the records with what they are found by; what rests on them is derived next. */
export function writeChanges(db: Executor, changes: readonly Change[]): Effects {
  const effects: Effects = {
    cooperations: new Set(),
    claims: new Set(),
    ends: new Set(),
    changed: new Set(),
    reverse: [],
    confirmed: new Set(),
    sources: new Set(),
    removed: [],
    mentioned: new Set(),
    coverage: false,
    assessed: false,
    counted: false,
  }
  for (const change of changes) {
    const id = idOf(change)
    const json = currentJson(db, id)
    const old = json === undefined ? undefined : (JSON.parse(json) as DomainRecord)
    if ('put' in change) {
      const text = canonicalJson(change.put)
      if (text === json) continue
      if (old && old.type !== change.put.type) {
        throw new DomainError('INVALID_INPUT', `${id} is of type ${old.type} and cannot become ${change.put.type}.`, { field: id })
      }
      db.run(
        'INSERT INTO record (id, type, json) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
        id,
        change.put.type,
        text,
      )
      writeColumns(db, change.put, old === undefined ? 'new' : 'known')
      indexForSearch(db, change.put)
      for (const target of referencesOf(change.put)) effects.mentioned.add(target)
      touch(effects, change.put)
    } else {
      if (!old) continue
      removeColumns(db, old)
      removeFromSearch(db, id)
      db.run('DELETE FROM record WHERE id = ?', id)
      effects.removed.push(id)
    }
    if (old) touch(effects, old)
    const now = 'put' in change ? change.put : undefined
    // An actor that comes or goes counts with its lines only, unless it is a counted municipality.
    const comesOrGoes = old === undefined || now === undefined
    if (comesOrGoes ? [old, now].some((record) => record?.type === 'actor' && isCounted(record)) : countsAs(old) !== countsAs(now))
      effects.counted = true
    effects.reverse.push(old ? { put: old } : { remove: id })
    effects.changed.add(id)
  }
  return effects
}

function touch(effects: Effects, record: DomainRecord): void {
  if (record.type === 'claim') touchClaim(effects, record)
  else if (record.type === 'assessment') effects.coverage = effects.assessed = true
  else if (record.type === 'actor') effects.coverage = effects.coverage || isCounted(record) || record.kind !== 'MUNICIPALITY'
}

function touchClaim(effects: Effects, claim: ClaimRecord): void {
  touchLines(effects, claim)
  effects.confirmed.add(claim.subject)
  if (claim.object) effects.confirmed.add(claim.object)
  for (const { source } of claim.supports) effects.sources.add(source)
  if (claim.kind === 'ASSESSED') effects.coverage = effects.assessed = true
}

function checkReferences(db: Executor, { mentioned, removed }: Effects): void {
  const missing = db.column<Id>(
    'SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = value) ORDER BY value LIMIT 1',
    JSON.stringify([...mentioned]),
  )[0]
  if (missing !== undefined)
    throw new DomainError('INVALID_INPUT', `There is no record ${missing}, but another speaks of it.`, { field: missing })
  for (const id of removed) {
    const referrer = referrersOf(db, id).sort(compareIds)[0]
    if (referrer !== undefined) throw new DomainError('CONFLICT', `${id} cannot be removed: ${referrer} speaks of it.`, { field: id })
  }
}

export function refreshFigures(db: Executor, { confirmed, sources }: Effects): void {
  for (const id of confirmed) {
    db.run(
      `UPDATE actor SET confirmed = max(
         coalesce((SELECT max(confirmed) FROM claim WHERE subject = ?1), ''), coalesce((SELECT max(confirmed) FROM claim WHERE object = ?1), ''))
       WHERE id = ?1`,
      id,
    )
  }
  for (const id of confirmed) if (typeOfId(id) === 'event') placeByAttendance(db, id)
  for (const id of sources) db.run('UPDATE source SET claims = (SELECT count(*) FROM support WHERE source = ?1) WHERE id = ?1', id)
}

function rememberSeeded(db: Executor, changes: readonly Change[]): void {
  for (const change of changes) {
    db.run(
      'INSERT INTO seeded (id, digest) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET digest = excluded.digest',
      idOf(change),
      'put' in change ? digest(canonicalJson(change.put)) : '',
    )
  }
}

type Revisions = Revision & { readonly coverage: number }

const revisions = (db: Executor): Revisions => ({ ...db.get<Revisions>('SELECT topology, content, coverage FROM revision')! })

function raiseRevision(db: Executor, raised: Record<keyof Revisions, boolean>): Revisions {
  db.run(
    'UPDATE revision SET topology = topology + ?, content = content + ?, coverage = coverage + ?',
    Number(raised.topology),
    Number(raised.content),
    Number(raised.coverage),
  )
  return revisions(db)
}

interface LogEntry {
  readonly number: number
  readonly id: Id
  readonly at: string
  readonly command: Command
  readonly reverse: readonly Change[]
  readonly receipt: Receipt
}

function log(db: Executor, { number, id, at, command, reverse, receipt }: LogEntry): void {
  const { clientId, role, name, undoes } = command
  db.run(
    'INSERT INTO command (number, id, client_id, role, name, at, changes, reverse, receipt, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    number,
    id,
    clientId,
    role,
    name,
    at,
    pack(command.changes),
    pack(reverse),
    pack(receipt),
    undoes ?? null,
  )
  if (undoes === undefined) return
  if (db.run('UPDATE command SET undone_by = ? WHERE id = ?', id, undoes) === 0) {
    throw new DomainError('NOT_FOUND', `There is no command ${undoes}.`, { field: 'undoes' })
  }
  // Taking an undo back puts the first command into force again.
  db.run('UPDATE command SET undone_by = NULL WHERE undone_by = ?', undoes)
}
