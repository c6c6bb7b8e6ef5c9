/**
 * Loaded into the server's process: what each turn of the main thread's event loop costs. A turn is everything between two
 * passes of the loop: timers, answers of workers, sockets, and the promises that they settle. An immediate that does not
 * keep the loop alive runs once in each pass and never makes it spin.
 */
import { type EventLoopUtilization, performance } from 'node:perf_hooks'

export interface Turns {
  readonly count: number
  /** Processor time of the main thread in its longest turn, in milliseconds. */
  readonly cpuMs: number
  /** The longest turn on the clock, waiting for events left out, in milliseconds. */
  readonly wallMs: number
  /** Turns above 50 ms of processor time. */
  readonly long: number
}

const LONG_MS = 50

/** Watches from now on; `turns` tells what has been seen since it was last called. */
export function watchTurns(): { turns(): Turns } {
  let [count, cpuMs, wallMs, long] = [0, 0, 0, 0]
  let cpuBefore = process.threadCpuUsage()
  let loopBefore: EventLoopUtilization = performance.eventLoopUtilization()
  const turn = () => {
    const { user, system } = process.threadCpuUsage(cpuBefore)
    const loop = performance.eventLoopUtilization()
    const cpu = (user + system) / 1_000
    const active = loop.active - loopBefore.active
    count++
    cpuMs = Math.max(cpuMs, cpu)
    wallMs = Math.max(wallMs, active)
    if (cpu > LONG_MS) long++
    cpuBefore = process.threadCpuUsage()
    loopBefore = loop
    setImmediate(turn).unref()
  }
  setImmediate(turn).unref()
  return {
    turns() {
      const seen = { count, cpuMs, wallMs, long }
      count = cpuMs = wallMs = long = 0
      return seen
    },
  }
}
