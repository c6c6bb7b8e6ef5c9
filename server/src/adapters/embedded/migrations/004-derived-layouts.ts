import type { Executor } from '../executor.ts'

/** Layouts by facts are kept beside the one by communities, one a kind. */
export function createDerivedLayouts(db: Executor): void {
  db.script(`
    CREATE TABLE derived_layout (
      layout TEXT PRIMARY KEY,
      basis TEXT NOT NULL,
      ids TEXT NOT NULL,
      x BLOB NOT NULL,
      y BLOB NOT NULL,
      planned_x BLOB NOT NULL,
      planned_y BLOB NOT NULL
    );
  `)
}
