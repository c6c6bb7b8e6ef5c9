import { parentPort } from 'node:worker_threads'

/** What a worker of a `workerLane` does: one answer, or the error, for each task. */
export function serveTasks<Task>(perform: (task: Task) => unknown): void {
  parentPort?.on('message', async ({ number, task }: { number: number; task: Task }) => {
    try {
      parentPort!.postMessage({ number, answer: await perform(task) })
    } catch (error) {
      parentPort!.postMessage({ number, error })
    }
  })
}
