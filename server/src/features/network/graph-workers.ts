import { workerLane } from '../../threads/worker-lane.ts'
import type { GraphAnswer, GraphTask } from './graph-worker.ts'
import type { MeasureAnswers, MeasureTask } from './measure-tasks.ts'

/** Long work on graphs, away from the event loop. */
export interface GraphWorkers {
  run<T extends GraphTask>(task: T): Promise<GraphAnswer<T['kind']>>
  /** Ends the workers; what is still running is refused. */
  close(): Promise<void>
}

/** The same for measures, so that no picture waits for them. */
export interface MeasureWorkers {
  run<T extends MeasureTask>(task: T): Promise<MeasureAnswers[T['kind']]>
  close(): Promise<void>
}

export const graphWorkers = (): GraphWorkers => workerLane(new URL('./graph-worker.ts', import.meta.url))
export const measureWorkers = (): MeasureWorkers => workerLane(new URL('./measure-worker.ts', import.meta.url))
