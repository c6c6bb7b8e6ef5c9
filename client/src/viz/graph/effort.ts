/** Frames that take longer are too slow to follow a hand, shorter ones leave time for more; in milliseconds. */
const SLOW = 70
const QUICK = 30

/** How many lines are drawn while the view moves: as many as this machine draws in time. At rest all are. */
export class Effort {
  private lines: number
  private readonly least: number
  private last: number | undefined
  /** What the last frame of a movement took, in milliseconds. */
  took = 0

  constructor(lines = 12_000, least = 1_500) {
    this.lines = lines
    this.least = least
  }

  /** To be asked once a moving frame; `now` in milliseconds, `all`: as many as there are. */
  next(now: number, all: number): number {
    if (this.last !== undefined) {
      this.took = now - this.last
      if (this.took > SLOW) this.lines = Math.max(this.least, Math.min(this.lines, all) * 0.6)
      else if (this.took < QUICK && this.lines < all) this.lines *= 1.3
    }
    this.last = now
    return Math.min(all, Math.round(this.lines))
  }

  /** The movement is over: the time until the next one is no frame. */
  rest(): void {
    this.last = undefined
  }
}
