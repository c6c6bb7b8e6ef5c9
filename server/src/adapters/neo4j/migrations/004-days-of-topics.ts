import type { Executor } from '../executor.ts'
import { redraw } from '../write/redraw.ts'
import { overVertices } from '../write/vertices.ts'

/** What is drawn to themes and countries tells the days between which it may hold. */
export const redrawTopics = (db: Executor): Promise<void> =>
  overVertices(db, 'migration', async (tx, ids) => {
    await redraw(tx, ids)
  })
