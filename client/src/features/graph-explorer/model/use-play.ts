import type { Day } from '@netzatlas/shared'
import { useEffect, useRef, useState } from 'react'
import { PACES, type Pace, startOf, yearAfter } from './play.ts'

/**
 * Goes through the years, one after the other, as long as it plays: the next one once the picture of this one is there and
 * has stayed for its time. `ahead` is told what comes then.
 */
export function usePlay({
  day,
  today,
  years,
  busy,
  ...told
}: {
  day: Day
  today: Day
  years: readonly number[]
  busy: boolean
  /** `going`: the step before was one of this, too. */
  onDay: (day: Day, going: boolean) => void
  ahead: (day: Day) => void
}) {
  const [playing, setPlaying] = useState(false)
  const [pace, setPace] = useState<Pace>('medium')
  // What is rendered meanwhile must not begin the wait anew.
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    if (!playing || busy) return
    if (day === today) {
      setPlaying(false)
      return
    }
    const next = yearAfter(day, today)
    latest.current.ahead(next)
    const timer = setTimeout(() => latest.current.onDay(next, true), PACES[pace])
    return () => clearTimeout(timer)
  }, [playing, busy, day, today, pace])
  return {
    playing,
    pace,
    setPace,
    play: () => {
      const start = startOf(day, today, years)
      if (start !== day) told.onDay(start, false)
      setPlaying(start !== today)
    },
    pause: () => setPlaying(false),
  }
}
