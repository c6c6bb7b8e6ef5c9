import type { GraphStore } from '../../src/ports/store.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { actor, claim, event, puts, source } from '../contract/world.ts'

/** What every fixture database on Neo4j has been through, whatever the version that wrote it; equal days and numbers among it. */
export async function writeHistory(store: GraphStore): Promise<void> {
  await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
  await store.apply({
    clientId: 'rename',
    role: 'EDITOR',
    name: 'rename',
    changes: puts([actor('a-2', 'Verbund Köln', { kind: 'UMBRELLA', scope: 'LOCAL' })]),
  })
  await store.apply({
    clientId: 'ties',
    role: 'EDITOR',
    name: 'ties',
    changes: puts([
      ...['e-2', 'e-3', 'e-4'].map((id) => event(id, `Fest ${id}`, { from: '2024-03-01', region: 'r-05' })),
      event('e-5', 'Treffen ohne Tag'),
      ...['s-2', 's-3', 's-4'].map((id) => source(id)),
      ...['s-3', 's-2'].map((id) =>
        claim(`cl-${id}`, 'WORKS_ON', 'a-2', 't-1', { supports: [{ source: id, stance: 'SUPPORTS', literal: true }] }),
      ),
    ]),
  })
  await store.saveLayout({ topology: 1, ids: ['a-1'], x: Float64Array.of(0.5), y: Float64Array.of(-0.5) })
}
