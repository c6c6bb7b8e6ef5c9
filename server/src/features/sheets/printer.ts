import { workerLane } from '../../threads/worker-lane.ts'
import type { AddressedSheet, Cover, OpenFile } from './print.ts'

export type PrintTask = { readonly file: number } & (
  | { readonly kind: 'begin'; readonly cover: Cover }
  | { readonly kind: 'add'; readonly sheet: AddressedSheet }
  | { readonly kind: 'end' }
  | { readonly kind: 'drop' }
)

/** A file that another thread writes, sheet by sheet: in between, it writes those of others. */
export interface PrintedFile extends OpenFile {
  /** What was written of it is forgotten. */
  drop(): Promise<void>
}

/** Writes PDF away from the event loop. */
export interface SheetPrinter {
  begin(cover: Cover): Promise<PrintedFile>
  close(): Promise<void>
}

export function sheetPrinter(): SheetPrinter {
  const lane = workerLane(new URL('./print-worker.ts', import.meta.url))
  const run = (task: PrintTask) => lane.run(task)
  let files = 0
  return {
    async begin(cover) {
      const file = files++
      await run({ kind: 'begin', file, cover })
      return {
        add: (sheet) => run({ kind: 'add', file, sheet }),
        end: () => run({ kind: 'end', file }),
        drop: () => run({ kind: 'drop', file }),
      }
    },
    close: () => lane.close(),
  }
}
