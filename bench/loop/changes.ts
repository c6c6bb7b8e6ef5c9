import type { Change, Command } from '../../server/src/domain/commands.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../server/src/domain/records.ts'
import type { Candidate } from '../api/inputs.ts'

const claim = (id: Id, kind: ClaimRecord['kind'], subject: Id, object: Id, source: Id): ClaimRecord => ({
  type: 'claim',
  id,
  kind,
  subject,
  object,
  status: 'STATED',
  validFrom: '2026',
  supports: [{ source, stance: 'SUPPORTS', read: '2026-11-01', literal: true }],
  contradictedBy: [],
})

/** What an editor enters: two actors that cooperate, and a new organisation that joins in. */
function records(round: number, [one, other]: readonly [Candidate, Candidate], source: Id): DomainRecord[] {
  const [organisation, cooperation] = [`a-loop-${round}`, `c-loop-${round}`]
  return [
    { type: 'actor', id: organisation, kind: 'MIGRANT_ORGANISATION', name: `Messverein ${round}`, alternativeNames: [], languages: [] },
    { type: 'cooperation', id: cooperation, kind: 'LOCAL', name: `Messung ${round}` },
    ...[one.id, other.id, organisation].map((actor, i) => claim(`cl-loop-${round}-${i}`, 'PARTICIPATES_IN', actor, cooperation, source)),
  ]
}

/** A small change and the one that takes it back, so that the folder is left as it was. */
export function change(
  round: number,
  pair: readonly [Candidate, Candidate],
  source: Id,
): { readonly make: Command; readonly undo: Command } {
  const put = records(round, pair, source)
  const command = (name: string, changes: readonly Change[]): Command => ({
    clientId: `${name}-${round}-${Date.now()}`,
    role: 'EDITOR',
    name,
    changes,
  })
  return {
    make: command(
      'loop-make',
      put.map((record) => ({ put: record })),
    ),
    undo: command(
      'loop-undo',
      put.toReversed().map(({ id }) => ({ remove: id })),
    ),
  }
}
