import { Worker } from 'node:worker_threads'
import { DomainError } from '../../../domain/errors.ts'
import type { Executor } from '../executor.ts'
import type { Answer, Failure, LaneData } from './messages.ts'

type Methods = Readonly<Record<string, (db: Executor, ...args: never[]) => unknown>>
type Arguments<F> = F extends (db: Executor, ...args: infer A) => unknown ? A : never
type Result<F> = F extends (...args: never[]) => infer R ? R : never

/** Starts with its first call, so that a process that never asks does not pay for it. */
export function lazyLane<M extends Methods>(data: LaneData): LazyLane<M> {
  let lane: Promise<Lane<M>> | undefined
  let opened: Lane<M> | undefined
  let closed = false
  const started = async () => {
    opened = await openLane<M>(data)
    return opened
  }
  return {
    async call(method, ...args) {
      if (closed) throw new DomainError('STORE_UNAVAILABLE', 'The store is closed.')
      lane ??= started()
      return (await lane).call(method, ...args)
    },
    tell(method, ...args) {
      void lane?.then((running) => running.call(method, ...args)).catch(() => {})
    },
    get statements() {
      return opened?.statements ?? 0
    },
    async close() {
      closed = true
      await (await lane?.catch(() => undefined))?.close()
    },
  }
}

export interface Lane<M extends Methods> {
  call<K extends keyof M & string>(method: K, ...args: Arguments<M[K]>): Promise<Result<M[K]>>
  /** Statements run in this lane so far. */
  readonly statements: number
  close(): Promise<void>
}

export interface LazyLane<M extends Methods> extends Lane<M> {
  /** Calls without waiting for an answer, and only where the lane has started. */
  tell<K extends keyof M & string>(method: K, ...args: Arguments<M[K]>): void
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

function revived({ code, message, retriable, field }: Failure): Error {
  if (code === undefined) return new Error(message)
  return new DomainError(code, message, { ...(retriable === undefined ? {} : { retriable }), ...(field === undefined ? {} : { field }) })
}

/** Starts a worker with a connection of its own. DomainError where it cannot open the database. */
export async function openLane<M extends Methods>(data: LaneData, progress: (message: string) => void = () => {}): Promise<Lane<M>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data, name: `netzatlas-${data.lane}`, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  const state = { calls: 0, statements: 0, gone: undefined as Error | undefined }
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))

  const lose = (error: Error) => {
    state.gone ??= error
    for (const { reject } of waiting.values()) reject(state.gone)
    waiting.clear()
  }

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if ('progress' in answer) progress(answer.progress)
      else if ('opened' in answer) resolve()
      else if ('refused' in answer) reject(revived(answer.refused))
      else {
        const call = waiting.get(answer.call)
        waiting.delete(answer.call)
        state.statements += answer.statements
        if ('failed' in answer) call?.reject(revived(answer.failed))
        else call?.resolve(answer.value)
      }
    })
    worker.once('error', (cause) => {
      const error = new DomainError('STORE_UNAVAILABLE', 'The store has stopped after an internal error.', { cause })
      reject(error)
      lose(error)
    })
    worker.once('exit', () => lose(new DomainError('STORE_UNAVAILABLE', 'The store is closed.')))
  })

  return {
    call(method, ...args) {
      if (state.gone) return Promise.reject(state.gone)
      const call = ++state.calls
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve: resolve as (value: unknown) => void, reject })
        worker.postMessage({ call, method, args })
      })
    },
    get statements() {
      return state.statements
    },
    async close() {
      worker.postMessage('close')
      await ended
    },
  }
}
