import { Worker } from 'node:worker_threads'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

/** One thread, started with the first task and not keeping the process alive; tasks run one after the other. A thread that dies refuses its tasks, and the next task starts another. */
export function workerLane(file: URL): { run(task: unknown): Promise<never>; close(): Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let next = 0
  const refuseAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(file)
    started.unref()
    started.on('message', ({ number, answer, error }: { number: number; answer: unknown; error?: unknown }) => {
      const task = waiting.get(number)
      waiting.delete(number)
      if (waiting.size === 0) started.unref()
      if (error === undefined) task?.resolve(answer)
      else task?.reject(error)
    })
    const fail = (error: unknown) => {
      if (worker === started) worker = undefined
      refuseAll(error)
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('The worker ended.')))
    return started
  }
  return {
    run(task) {
      return new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        const number = next++
        waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject })
        worker.postMessage({ number, task })
      })
    },
    async close() {
      const running = worker
      worker = undefined
      await running?.terminate()
    },
  }
}
