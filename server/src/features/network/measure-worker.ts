import { parentPort } from 'node:worker_threads'
import { type MeasureTask, performMeasure } from './measure-tasks.ts'

parentPort?.on('message', ({ number, task }: { number: number; task: MeasureTask }) => {
  try {
    parentPort!.postMessage({ number, answer: performMeasure(task) })
  } catch (error) {
    parentPort!.postMessage({ number, error })
  }
})
