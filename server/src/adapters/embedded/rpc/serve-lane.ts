import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '../../../domain/errors.ts'
import { Executor } from '../executor.ts'
import { migrate } from '../migrations/index.ts'
import { graphMethods } from './graph-methods.ts'
import type { Answer, Call, LaneData } from './messages.ts'
import { readerMethods } from './reader-methods.ts'
import { writerMethods } from './writer-methods.ts'

/** One lane: a connection of its own, one call after the other. */
const port = parentPort!
const { file, lane } = workerData as LaneData
const methods: Readonly<Record<string, (db: Executor, ...args: never[]) => unknown>> = {
  writer: writerMethods,
  reader: readerMethods,
  graph: graphMethods,
}[lane]

function failure(error: unknown): Extract<Answer, { failed: unknown }>['failed'] {
  if (error instanceof DomainError) {
    const { code, message, retriable, field } = error
    return { code, message, retriable, ...(field === undefined ? {} : { field }) }
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function open(): Executor {
  const db = new Executor(file, { readOnly: lane !== 'writer' })
  if (lane === 'writer') {
    db.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY')
    migrate(db, (message) => port.postMessage({ progress: message } satisfies Answer))
  } else db.script('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON')
  return db
}

function answer(db: Executor, { call, method, args }: Call): Answer {
  const before = db.statements
  try {
    const work = () => methods[method]!(db, ...(args as never[]))
    const value = lane === 'writer' ? work() : db.transaction('read', work)
    return { call, value, statements: db.statements - before }
  } catch (error) {
    return { call, failed: failure(error), statements: db.statements - before }
  }
}

try {
  const db = open()
  port.postMessage({ opened: true } satisfies Answer)
  port.on('message', (message: Call | 'close') => {
    if (message === 'close') {
      db.close()
      port.close()
    } else port.postMessage(answer(db, message))
  })
} catch (error) {
  port.postMessage({ refused: failure(error) } satisfies Answer)
  port.close()
}
