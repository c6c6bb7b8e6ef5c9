import { CanvasGround } from './canvas-ground.ts'
import type { Ground } from './ground.ts'
import { WebGlGround } from './webgl-ground.ts'

/** A context that was lost and is not back by then is given up, in milliseconds. */
const GIVE_UP = 5_000

interface Heard {
  /** Everything must be drawn anew. */
  restored(): void
  /** There is a new ground, without WebGL: it knows no scene yet. */
  replaced(): void
  withoutWebGl(): void
}

/** Keeps a ground under the picture: with WebGL where there is one, without it as soon as there is none. */
export class GroundKeeper {
  ground: Ground
  private readonly container: HTMLElement
  private readonly heard: Heard
  private givingUp: ReturnType<typeof setTimeout> | undefined

  constructor(container: HTMLElement, heard: Heard) {
    this.container = container
    this.heard = heard
    this.ground = this.withWebGl() ?? this.withoutWebGl()
  }

  dispose(): void {
    clearTimeout(this.givingUp)
    this.ground.dispose()
  }

  private put(): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    canvas.dataset.layer = 'ground'
    this.container.prepend(canvas)
    return canvas
  }

  private withWebGl(): Ground | undefined {
    const canvas = this.put()
    const ground = WebGlGround.on(canvas, {
      lost: () => {
        this.givingUp = setTimeout(() => {
          this.ground.dispose()
          this.ground = this.withoutWebGl()
          this.heard.replaced()
        }, GIVE_UP)
      },
      restored: () => {
        clearTimeout(this.givingUp)
        this.heard.restored()
      },
    })
    // A canvas that was asked for WebGL gives nothing else.
    if (!ground) canvas.remove()
    return ground
  }

  private withoutWebGl(): Ground {
    this.heard.withoutWebGl()
    return new CanvasGround(this.put())
  }
}
