import { today } from '../parts/writing/today.ts'

const LOOK_EVERY_MS = 15_000
/** This clock may be some seconds ahead of the server's, which decides what is open today. */
const AHEAD_MS = 10_000

/** Calls once a day has passed in Germany: soon after midnight while the page is open, or as soon as it is seen again. */
export function watchDay(onNewDay: () => void): void {
  const day = () => today(new Date(Date.now() - AHEAD_MS))
  let known = day()
  const look = () => {
    const now = day()
    if (now === known) return
    known = now
    onNewDay()
  }
  setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', look)
}
