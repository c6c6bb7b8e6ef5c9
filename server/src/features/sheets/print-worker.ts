import { parentPort } from 'node:worker_threads'
import { type PrintTask, print } from './print.ts'

parentPort?.on('message', async ({ number, task }: { number: number; task: PrintTask }) => {
  try {
    parentPort!.postMessage({ number, answer: await print(task) })
  } catch (error) {
    parentPort!.postMessage({ number, error })
  }
})
