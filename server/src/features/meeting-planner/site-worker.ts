import { parentPort } from 'node:worker_threads'
import { planSites, type SiteQuestion } from '../../domain/meeting-sites.ts'

parentPort?.on('message', ({ number, task }: { number: number; task: SiteQuestion }) => {
  try {
    parentPort!.postMessage({ number, answer: planSites(task) })
  } catch (error) {
    parentPort!.postMessage({ number, error })
  }
})
