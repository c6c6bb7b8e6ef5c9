import { workerLane } from '../network/worker-lane.ts'
import type { PrintTask } from './print.ts'

/** Writes PDF away from the event loop. */
export interface SheetPrinter {
  print(task: PrintTask): Promise<Uint8Array>
  close(): Promise<void>
}

export function sheetPrinter(): SheetPrinter {
  const lane = workerLane(new URL('./print-worker.ts', import.meta.url))
  return { print: (task) => lane.run(task), close: () => lane.close() }
}
