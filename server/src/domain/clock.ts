import type { Day } from '@netzatlas/shared'

/** The only source of time. Days are those of Europe/Berlin, whatever the machine's zone. */
export interface Clock {
  now(): Date
  today(): Day
}

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' })

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => berlinDay.format(new Date()),
}

/** A clock that stands still until it is told otherwise. */
export function settableClock(start: string): Clock & { set(instant: string): void } {
  let instant = new Date(start)
  return {
    now: () => instant,
    today: () => berlinDay.format(instant),
    set(next) {
      instant = new Date(next)
    },
  }
}
