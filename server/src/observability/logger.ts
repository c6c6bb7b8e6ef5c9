import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { Settings } from '../environment.ts'

export type { Logger }

const requests = new AsyncLocalStorage<string>()

/** Runs the work so that everything it logs carries the request's id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return requests.run(requestId, work)
}

/** JSON lines on standard error. Nothing that tells a person is ever logged: no address, no query text, no header. */
export function createLogger(level: Settings['logLevel'], stream: DestinationStream = destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const requestId = requests.getStore()
        return requestId === undefined ? {} : { requestId }
      },
    },
    stream,
  )
}
