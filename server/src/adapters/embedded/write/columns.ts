import { isDated } from '@netzatlas/shared'
import { isCounted } from '../../../domain/coverage.ts'
import { isFictional } from '../../../domain/fictional.ts'
import { filterText, populationOf, sortName } from '../../../domain/names.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, EventRecord, Id, SourceRecord } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import { confirmedDay, eventDays, isLiteral, sourceFilterText } from '../../derived.ts'
import type { Executor } from '../executor.ts'
import { placeEvent, placeSource } from './list-places.ts'
import { placeTopic } from './topics.ts'

/** The columns that a record is found by, beside its text. Of a new one there is nothing to take away first. */
export function writeColumns(db: Executor, record: DomainRecord, standing: 'new' | 'known'): void {
  if (standing === 'known') removeSideRows(db, record)
  switch (record.type) {
    case 'actor':
      writeActor(db, record)
      break
    case 'claim':
      writeClaim(db, record)
      return
    case 'source':
      writeSource(db, record)
      break
    case 'event':
      writeEvent(db, record)
      break
    case 'region':
      db.run('INSERT INTO region (id, level) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET level = excluded.level', record.id, record.level)
  }
  for (const target of referencesOf(record)) db.run('INSERT INTO reference VALUES (?, ?)', record.id, target)
}

function removeSideRows(db: Executor, { id, type }: DomainRecord): void {
  db.run('DELETE FROM reference WHERE record = ?', id)
  if (type === 'actor') db.run('DELETE FROM actor_language WHERE actor = ?', id)
  if (type === 'claim') db.run('DELETE FROM support WHERE claim = ?', id)
}

export function removeColumns(db: Executor, record: DomainRecord): void {
  const { id, type } = record
  removeSideRows(db, record)
  if (type === 'claim') db.run('DELETE FROM claim WHERE id = ?', id)
  else if (type === 'actor') db.run('DELETE FROM actor WHERE id = ?', id)
  else if (type === 'source') db.run('DELETE FROM source WHERE id = ?', id)
  else if (type === 'event') db.run('DELETE FROM event WHERE id = ?', id)
  else if (type === 'region') db.run('DELETE FROM region WHERE id = ?', id)
}

function writeActor(db: Executor, actor: ActorRecord): void {
  db.run(
    `INSERT INTO actor (id, kind, sort_name, region, lat, lon, partner_scope, counted_ags, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, sort_name = excluded.sort_name, region = excluded.region,
       lat = excluded.lat, lon = excluded.lon, partner_scope = excluded.partner_scope, counted_ags = excluded.counted_ags, population = excluded.population`,
    actor.id,
    actor.kind,
    sortName(actor),
    actor.region ?? null,
    actor.place?.lat ?? null,
    actor.place?.lon ?? null,
    actor.scope ?? null,
    isCounted(actor) ? actor.municipality!.ags! : null,
    populationOf(actor),
  )
  for (const language of new Set(actor.languages)) db.run('INSERT INTO actor_language (actor, language) VALUES (?, ?)', actor.id, language)
}

function writeClaim(db: Executor, claim: ClaimRecord): void {
  const { id, kind, subject, object, validFrom, lastConfirmed, supports } = claim
  db.run(
    `INSERT INTO claim (id, kind, subject, object, valid_from, last_confirmed, confirmed, dated, literal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, subject = excluded.subject, object = excluded.object, valid_from = excluded.valid_from,
       last_confirmed = excluded.last_confirmed, confirmed = excluded.confirmed, dated = excluded.dated, literal = excluded.literal`,
    id,
    kind,
    subject,
    object ?? null,
    validFrom ?? null,
    lastConfirmed ?? null,
    confirmedDay(claim),
    Number(isDated(claim)),
    Number(isLiteral(claim)),
  )
  placeTopic(db, claim)
  for (const { source, read } of supports) {
    db.run(
      'INSERT INTO support (source, claim, read) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET read = max(read, excluded.read)',
      source,
      id,
      read ?? '',
    )
  }
  for (const other of new Set(claim.contradictedBy)) db.run('INSERT OR IGNORE INTO reference VALUES (?, ?)', id, other)
}

function writeSource(db: Executor, source: SourceRecord): void {
  db.run(
    `INSERT INTO source (id, filter_text, fictional) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET filter_text = excluded.filter_text, fictional = excluded.fictional`,
    source.id,
    sourceFilterText(source),
    Number(isFictional(source)),
  )
  placeSource(db, source)
}

function writeEvent(db: Executor, event: EventRecord): void {
  const { starts, ends } = eventDays(event)
  db.run(
    `INSERT INTO event (id, starts, ends, region, filter_text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET starts = excluded.starts, ends = excluded.ends, region = excluded.region, filter_text = excluded.filter_text`,
    event.id,
    starts,
    ends,
    event.region ?? null,
    filterText(event),
  )
  placeEvent(db, event)
}

/** Records of any kind that speak of this one. */
export const referrersOf = (db: Executor, id: Id): Id[] =>
  db.column<Id>(
    `SELECT id FROM claim WHERE subject = ?1 UNION SELECT id FROM claim WHERE object = ?1
     UNION SELECT claim FROM support WHERE source = ?1 UNION SELECT record FROM reference WHERE target = ?1`,
    id,
  )
