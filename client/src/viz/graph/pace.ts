import type { Effort } from './effort.ts'

/** Without a movement for so long the view rests; where frames take long, for several of them. In milliseconds. */
const REST = { least: 220, most: 1_200, frames: 3 } as const

interface Heard {
  /** `ground`: all vertices and lines, too, or only what lies above them. */
  paint(ground: boolean): void
  /** The view rests: what was drawn quickly is drawn finely in the next frame. */
  rested(): void
}

/** When the picture is drawn, and how finely: quickly while the view moves, finely at rest, and nothing twice in a frame. */
export class Pace {
  resting = false
  private due = true
  private frame = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private readonly effort: Effort
  private readonly heard: Heard

  constructor(heard: Heard, effort: Effort) {
    this.heard = heard
    this.effort = effort
  }

  /** The view moves, or begins to. */
  moves(): void {
    this.resting = false
    this.settle()
  }

  settle(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(
      () => {
        this.resting = true
        this.effort.rest()
        this.heard.rested()
        this.redraw()
      },
      Math.min(REST.most, Math.max(REST.least, REST.frames * this.effort.took)),
    )
  }

  /** Everything is drawn in the next frame. */
  redraw(): void {
    this.due = true
    this.schedule()
  }

  /** What lies above vertices and lines is drawn in the next frame. */
  schedule(): void {
    if (this.frame !== 0) return
    this.frame = requestAnimationFrame(() => this.paint())
  }

  /** At once. */
  paint({ all = false } = {}): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    const ground = all || this.due || !this.resting
    this.due = false
    this.heard.paint(ground)
  }

  /** How many of so many lines to draw now. */
  lines(all: number): number {
    return this.resting ? all : this.effort.next(performance.now(), all)
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.rest)
  }
}
