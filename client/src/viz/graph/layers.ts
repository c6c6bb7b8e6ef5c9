import type { Pen } from '../sheet/svg-pen.ts'
import type { Effort } from './effort.ts'
import { GroundKeeper } from './ground-keeper.ts'
import type { Hovering } from './hovering.ts'
import type { Box } from './labels.ts'
import { liveOf, statesOf } from './live.ts'
import { LiveLayer } from './live-layer.ts'
import type { OverlayState } from './on-screen.ts'
import { Overlay } from './overlay.ts'
import { Pace } from './pace.ts'
import type { Theme } from './scene.ts'
import type { Stage } from './stage.ts'
import { type Standing, standingOut } from './standing.ts'
import { currentTheme, onThemeChange } from './theme.ts'
import { drawPicture } from './vector.ts'

/** Lines that any machine draws finely in a frame. */
const AT_ONCE = 3_000

/** What comes and goes with pointer and keyboard. */
interface Passing {
  readonly hovering: Hovering
  /** The vertex the keyboard stands on. */
  readonly cursor: string | undefined
  /** What is moved by hand just now. */
  readonly held: ReadonlySet<number> | undefined
  /** Boxes over the picture. */
  readonly covered: readonly Box[]
}

interface Heard {
  rested(): void
  withoutWebGl(): void
}

/** The three layers of the picture, drawn as often and as finely as `pace` says. */
export class Layers {
  readonly pace: Pace
  readonly live: LiveLayer
  private readonly stage: Stage
  private readonly passing: () => Passing
  private readonly keeper: GroundKeeper
  private readonly overlay: Overlay
  private readonly container: HTMLElement
  private readonly liveBox = document.createElement('div')
  private readonly stopThemes: () => void
  private theme = currentTheme()
  private standing: Standing
  private liveLines: ReadonlySet<number> = new Set()
  private fontsReady = false

  constructor(container: HTMLElement, stage: Stage, passing: () => Passing, heard: Heard, effort: Effort) {
    this.container = container
    this.stage = stage
    this.passing = passing
    this.standing = standingOut(stage.scene, stage.emphasis)
    this.liveBox.dataset.layer = 'live'
    const above = document.createElement('canvas')
    above.dataset.layer = 'above'
    container.append(this.liveBox, above)
    this.pace = new Pace({ paint: (ground) => this.paint(ground), rested: () => heard.rested() }, effort)
    this.keeper = new GroundKeeper(container, {
      restored: () => this.pace.redraw(),
      replaced: () => {
        this.keeper.ground.setScene(stage.scene, this.theme)
        this.standOut()
      },
      withoutWebGl: () => heard.withoutWebGl(),
    })
    this.overlay = new Overlay(above)
    this.live = new LiveLayer(this.liveBox, this.theme)
    // In the frame in which Cytoscape draws, so that no layer lags behind.
    this.live.cy.on('render', () => {
      if (!this.pace.resting) this.pace.paint()
    })
    this.stopThemes = onThemeChange(() => this.repaint())
    void this.loadFonts()
  }

  dispose(): void {
    this.pace.dispose()
    this.stopThemes()
    this.live.dispose()
    this.keeper.dispose()
    this.liveBox.remove()
    this.overlay.canvas.remove()
  }

  /** As it stands now without what comes and goes, on any pen and in the colours of any theme, piece by piece. */
  drawOnto(pen: Pen, theme: Theme): Iterable<void> {
    return drawPicture(pen, { ...this.state(), theme })
  }

  /** Places, sizes or colours are others. */
  look(): void {
    this.keeper.ground.setLooks(this.stage.scene, this.theme)
  }

  /** Something else stands out. */
  standOut(): void {
    this.standing = standingOut(this.stage.scene, this.stage.emphasis)
    this.divide()
  }

  /** Cytoscape draws what stands out and what is held, the ground all else. */
  divide(): void {
    const { scene, magnified } = this.stage
    const live = liveOf(scene, this.standing, this.passing().held)
    this.liveLines = live.lines
    this.keeper.ground.setStates(statesOf(scene, this.standing, live))
    this.live.set(scene, live, magnified)
    // At first quickly, where that makes a difference.
    if (scene.ground.length > AT_ONCE) this.pace.moves()
    this.pace.redraw()
  }

  private repaint(): void {
    this.theme = currentTheme()
    this.look()
    this.live.restyle(this.theme)
    this.standOut()
  }

  private async loadFonts(): Promise<void> {
    const family = this.font()
    await Promise.all(['600 13px', '500 12px', '400 12px'].map((font) => document.fonts.load(`${font} ${family}`))).catch(() => [])
    this.overlay.names.forgetWidths()
    this.fontsReady = true
    this.pace.schedule()
  }

  private font(): string {
    return getComputedStyle(this.container).fontFamily || 'sans-serif'
  }

  private paint(ground: boolean): void {
    const { scene, view, magnified, extent } = this.stage
    if (!this.pace.resting) this.live.applyZoom('moving', magnified)
    if (ground)
      this.keeper.ground.draw({
        view,
        magnified,
        ...extent,
        ratio: window.devicePixelRatio || 1,
        dims: this.standing.dims,
        lines: this.pace.lines(scene.ground.length),
        rough: !this.pace.resting,
      })
    if (this.fontsReady) this.overlay.draw(this.state())
  }

  private state(): OverlayState {
    const { scene, emphasis, view, magnified, extent } = this.stage
    const { hovering, cursor, covered } = this.passing()
    const index = (id: string | undefined) => (id === undefined ? undefined : scene.indexOf.get(id))
    return {
      scene,
      theme: this.theme,
      emphasis,
      standing: this.standing,
      view,
      magnified,
      ...extent,
      pointed: index(hovering.vertex),
      hoverLines: hovering.lines(this.standing, this.liveLines),
      cursor: index(cursor),
      font: this.font(),
      covered,
    }
  }
}
