/**
 * Loaded into the server's process: what each turn of the main thread's event loop costs. A turn is everything between two
 * passes of the loop: timers, answers of workers, sockets, and the promises that they settle. An immediate that does not
 * keep the loop alive runs once in each pass and never makes it spin.
 */
import { openSync, readSync } from 'node:fs'
import { type EventLoopUtilization, performance } from 'node:perf_hooks'

export interface Turns {
  readonly count: number
  /** Processor time of the main thread in its longest turn, in milliseconds. */
  readonly cpuMs: number
  /** The longest turn on the clock, waiting for events left out, in milliseconds. */
  readonly wallMs: number
  /** What of that the thread was ready to run and waited for a processor that others had. Only on Linux; else NaN. */
  readonly waitedMs: number
  /** Turns above 50 ms of processor time. */
  readonly long: number
}

const LONG_MS = 50

/** Watches from now on; `turns` tells what has been seen since it was last called. */
export function watchTurns(): { turns(): Turns } {
  const waited = waitingForProcessor()
  let [count, cpuMs, wallMs, waitedMs, long] = [0, 0, 0, 0, 0]
  let waitedBefore = waited()
  let cpuBefore = process.threadCpuUsage()
  let loopBefore: EventLoopUtilization = performance.eventLoopUtilization()
  const turn = () => {
    const { user, system } = process.threadCpuUsage(cpuBefore)
    const loop = performance.eventLoopUtilization()
    const cpu = (user + system) / 1_000
    const active = loop.active - loopBefore.active
    count++
    cpuMs = Math.max(cpuMs, cpu)
    if (active > wallMs) [wallMs, waitedMs] = [active, waited() - waitedBefore]
    if (cpu > LONG_MS) long++
    cpuBefore = process.threadCpuUsage()
    loopBefore = loop
    waitedBefore = waited()
    setImmediate(turn).unref()
  }
  setImmediate(turn).unref()
  return {
    turns() {
      const seen = { count, cpuMs, wallMs, waitedMs, long }
      count = cpuMs = wallMs = waitedMs = long = 0
      return seen
    },
  }
}

/** Milliseconds that the main thread has waited for a processor so far: the second figure of its schedstat, in nanoseconds. */
function waitingForProcessor(): () => number {
  if (process.platform !== 'linux') return () => Number.NaN
  const file = openSync('/proc/self/schedstat', 'r')
  const bytes = Buffer.alloc(80)
  return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)).split(' ')[1]) / 1e6
}
