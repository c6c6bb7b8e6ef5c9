import {
  bytesOf,
  directedPlaces,
  fourfold,
  groundStates,
  joined,
  LINE_ENDS,
  LINE_LOOK,
  lineEnds,
  lineLooks,
  VERTEX_LOOK,
  VERTEX_PLACE,
  vertexLooks,
  vertexPlaces,
} from './buffers.ts'
import { ARROWS_FROM, fitCanvas, type Ground, type GroundFrame, type GroundStates, PLAIN } from './ground.ts'
import type { IndexedScene } from './index-scene.ts'
import type { Theme } from './scene.ts'
import { HEAD, LINE, VERTEX } from './shaders.ts'

const UNIFORMS = ['camera', 'size', 'dims', 'magnified', 'colour', 'fresh', 'gone', 'surface', 'ratio', 'rough'] as const
const BUFFERS = ['places', 'looks', 'states', 'ends', 'lineLooks', 'lineStates', 'quads', 'strokes', 'tips'] as const

interface Program {
  readonly program: WebGLProgram
  readonly at: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>
}

/** What lives on the graphics card and dies with its context. */
interface Resources extends Readonly<Record<(typeof BUFFERS)[number], WebGLBuffer>> {
  readonly line: Program
  readonly head: Program
  readonly vertex: Program
}

interface Losses {
  lost(): void
  /** Everything is there again. */
  restored(): void
}

/** Lines fewer than this are drawn finely even by a processor. */
const FEW = 2_000

/** The ground in buffers of WebGL: written once a scene, drawn by three calls a frame. */
export class WebGlGround implements Ground {
  readonly canvas: HTMLCanvasElement
  private readonly gl: WebGL2RenderingContext
  /** The processor draws in place of a graphics card. */
  private readonly byProcessor: boolean
  private resources: Resources | undefined
  private scene: IndexedScene | undefined
  private theme: Theme | undefined
  private states: GroundStates | undefined
  private directed = new Int32Array(0)

  /** Undefined where the browser has no WebGL 2. */
  static on(canvas: HTMLCanvasElement, losses: Losses): WebGlGround | undefined {
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false })
    return gl ? new WebGlGround(canvas, gl, losses) : undefined
  }

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, losses: Losses) {
    this.canvas = canvas
    this.gl = gl
    this.byProcessor = /swiftshader|llvmpipe|software|basic render/i.test(rendererOf(gl))
    this.resources = create(gl)
    canvas.addEventListener('webglcontextlost', (event) => {
      // Says that it is wanted back.
      event.preventDefault()
      this.resources = undefined
      losses.lost()
    })
    canvas.addEventListener('webglcontextrestored', () => {
      this.resources = create(gl)
      this.fill()
      losses.restored()
    })
  }

  setScene(scene: IndexedScene, theme: Theme): void {
    this.scene = scene
    this.theme = theme
    this.states = undefined
    this.fill()
  }

  setLooks(scene: IndexedScene, theme: Theme): void {
    if (scene.drawn !== this.scene?.drawn) {
      this.setScene(scene, theme)
      return
    }
    this.scene = scene
    this.theme = theme
    this.fillPlaces()
  }

  setStates(states: GroundStates): void {
    this.states = states
    this.fillStates()
  }

  draw(frame: GroundFrame): void {
    const { gl, resources, scene, theme } = this
    fitCanvas(this.canvas, frame)
    if (!resources || !scene || !theme) return
    const [red, green, blue] = bytesOf(theme.surface)
    gl.viewport(0, 0, this.canvas.width, this.canvas.height)
    gl.clearColor(red / 255, green / 255, blue / 255, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    const count = scene.ground.length
    const first = Math.max(0, count - frame.lines)
    // The last ones of the ground say most.
    if (count > 0) {
      const rough = frame.rough && this.byProcessor && count > FEW
      this.turnTo(resources.line, frame, rough)
      this.readLines(resources)
      if (rough) this.join(resources.strokes, gl.LINES, 2 * first, 2 * count)
      else this.join(resources.quads, gl.TRIANGLES, 6 * first, 6 * count)
      if (!rough && frame.view.zoom >= ARROWS_FROM) this.drawHeads(resources, frame, first)
    }
    this.drawVertices(resources, frame)
  }

  dispose(): void {
    const { gl, resources } = this
    this.resources = undefined
    this.canvas.remove()
    if (!resources) return
    for (const { program: used } of [resources.line, resources.head, resources.vertex]) gl.deleteProgram(used)
    for (const name of BUFFERS) gl.deleteBuffer(resources[name])
  }

  private fill(): void {
    const { gl, resources, scene } = this
    if (!resources || !scene) return
    const rows = Int32Array.from({ length: Math.max(scene.x.length, scene.ground.length) }, (_, row) => row)
    this.directed = directedPlaces(scene)
    write(gl, gl.ELEMENT_ARRAY_BUFFER, resources.quads, joined(rows, [0, 1, 2, 2, 1, 3]))
    write(gl, gl.ELEMENT_ARRAY_BUFFER, resources.strokes, joined(rows.subarray(0, scene.ground.length), [0, 1]))
    write(gl, gl.ELEMENT_ARRAY_BUFFER, resources.tips, joined(this.directed, [0, 1, 2]))
    write(gl, gl.ARRAY_BUFFER, resources.lineLooks, fourfold(lineLooks(scene), LINE_LOOK))
    this.fillPlaces()
    this.fillStates()
  }

  private fillPlaces(): void {
    const { gl, resources, scene, theme } = this
    if (!resources || !scene || !theme) return
    write(gl, gl.ARRAY_BUFFER, resources.places, fourfold(vertexPlaces(scene), VERTEX_PLACE))
    write(gl, gl.ARRAY_BUFFER, resources.looks, fourfold(vertexLooks(scene, theme), VERTEX_LOOK))
    write(gl, gl.ARRAY_BUFFER, resources.ends, fourfold(lineEnds(scene), LINE_ENDS))
  }

  private fillStates(): void {
    const { gl, resources, scene, states } = this
    if (!resources || !scene) return
    const vertices = states?.vertices ?? new Uint8Array(scene.x.length).fill(PLAIN)
    const lines = states ? groundStates(scene, states.lines) : new Uint8Array(scene.ground.length).fill(PLAIN)
    write(gl, gl.ARRAY_BUFFER, resources.states, fourfold(vertices, 1))
    write(gl, gl.ARRAY_BUFFER, resources.lineStates, fourfold(lines, 1))
  }

  private turnTo({ program, at }: Program, { view, ratio, dims, magnified }: GroundFrame, rough = false): void {
    const { gl, canvas, theme } = this
    const [line, surface] = [bytesOf(theme!.relation), bytesOf(theme!.surface)]
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, no hook
    gl.useProgram(program)
    gl.uniform4f(at.camera, view.zoom, view.x, view.y, ratio)
    gl.uniform2f(at.size, canvas.width, canvas.height)
    gl.uniform1f(at.dims, Number(dims))
    gl.uniform1f(at.magnified, magnified)
    gl.uniform1f(at.ratio, ratio)
    gl.uniform1f(at.rough, Number(rough))
    gl.uniform3f(at.colour, line[0] / 255, line[1] / 255, line[2] / 255)
    const [fresh, gone] = [bytesOf(theme!.accent), bytesOf(theme!.disputed)]
    gl.uniform3f(at.fresh, fresh[0] / 255, fresh[1] / 255, fresh[2] / 255)
    gl.uniform3f(at.gone, gone[0] / 255, gone[1] / 255, gone[2] / 255)
    gl.uniform3f(at.surface, surface[0] / 255, surface[1] / 255, surface[2] / 255)
  }

  private readLines({ ends, lineLooks: looks, lineStates }: Resources): void {
    const { gl } = this
    read(gl, 0, ends, 4, gl.FLOAT, 4 * LINE_ENDS, 0)
    read(gl, 1, ends, 1, gl.FLOAT, 4 * LINE_ENDS, 16)
    read(gl, 2, looks, 4, gl.UNSIGNED_BYTE, LINE_LOOK, 0)
    read(gl, 3, lineStates, 1, gl.UNSIGNED_BYTE, 1, 0)
  }

  private drawHeads(resources: Resources, frame: GroundFrame, first: number): void {
    const { directed } = this
    const before = first === 0 ? 0 : directed.findIndex((place) => place >= first)
    if (before < 0) return
    this.turnTo(resources.head, frame)
    this.join(resources.tips, this.gl.TRIANGLES, 3 * before, 3 * directed.length)
  }

  private drawVertices({ vertex, places, looks, states, quads }: Resources, frame: GroundFrame): void {
    const { gl } = this
    this.turnTo(vertex, frame)
    read(gl, 0, places, VERTEX_PLACE, gl.FLOAT, 4 * VERTEX_PLACE, 0)
    read(gl, 1, looks, 4, gl.UNSIGNED_BYTE, VERTEX_LOOK, 0, true)
    read(gl, 2, looks, 2, gl.UNSIGNED_BYTE, VERTEX_LOOK, 4)
    read(gl, 3, states, 1, gl.UNSIGNED_BYTE, 1, 0)
    this.join(quads, gl.TRIANGLES, 0, 6 * this.scene!.x.length)
  }

  private join(corners: WebGLBuffer, mode: number, from: number, until: number): void {
    const { gl } = this
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, corners)
    gl.drawElements(mode, until - from, gl.UNSIGNED_INT, 4 * from)
  }
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const names = gl.getExtension('WEBGL_debug_renderer_info')
  return String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
}

/** `stride` and `offset` in bytes. */
function read(
  gl: WebGL2RenderingContext,
  location: number,
  buffer: WebGLBuffer,
  size: number,
  type: number,
  stride: number,
  offset: number,
  normalised = false,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  gl.enableVertexAttribArray(location)
  gl.vertexAttribPointer(location, size, type, normalised, stride, offset)
}

function write(gl: WebGL2RenderingContext, target: number, buffer: WebGLBuffer, data: ArrayBufferView<ArrayBuffer>): void {
  gl.bindBuffer(target, buffer)
  gl.bufferData(target, data, gl.STATIC_DRAW)
}

function create(gl: WebGL2RenderingContext): Resources {
  const buffers = Object.fromEntries(BUFFERS.map((name) => [name, gl.createBuffer()])) as Record<(typeof BUFFERS)[number], WebGLBuffer>
  return { ...buffers, line: program(gl, LINE), head: program(gl, HEAD), vertex: program(gl, VERTEX) }
}

function program(gl: WebGL2RenderingContext, { vertex, fragment }: { readonly vertex: string; readonly fragment: string }): Program {
  const created = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(created, shader)
  }
  gl.linkProgram(created)
  // A context that is lost just now compiles nothing, and says so later.
  if (!gl.getProgramParameter(created, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(gl.getProgramInfoLog(created) ?? 'A shader was refused.')
  const at = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(created, name)])) as Program['at']
  return { program: created, at }
}
