import { bytesOf, groundStates, LINE_ENDS, LINE_LOOK, lineEnds, lineLooks, VERTEX_LOOK, vertexLooks, vertexPlaces } from './buffers.ts'
import { ARROWS_FROM, fitCanvas, type Ground, type GroundFrame, type GroundStates, PLAIN } from './ground.ts'
import type { IndexedScene } from './index-scene.ts'
import type { Theme } from './scene.ts'
import { HEAD, LINE, VERTEX } from './shaders.ts'

const UNIFORMS = ['camera', 'size', 'dims', 'magnified', 'colour', 'surface', 'ratio'] as const
type Uniform = (typeof UNIFORMS)[number]

interface Program {
  readonly program: WebGLProgram
  readonly at: Readonly<Record<Uniform, WebGLUniformLocation | null>>
}

/** What lives on the graphics card and dies with its context. */
interface Resources {
  readonly line: Program
  readonly head: Program
  readonly vertex: Program
  readonly square: WebGLBuffer
  readonly strip: WebGLBuffer
  readonly tip: WebGLBuffer
  readonly places: WebGLBuffer
  readonly looks: WebGLBuffer
  readonly states: WebGLBuffer
  readonly ends: WebGLBuffer
  readonly lineLooks: WebGLBuffer
  readonly lineStates: WebGLBuffer
}

interface Losses {
  lost(): void
  /** Everything is there again. */
  restored(): void
}

/** The ground in buffers of WebGL: written once a scene, drawn by three calls a frame. */
export class WebGlGround implements Ground {
  readonly canvas: HTMLCanvasElement
  private readonly gl: WebGL2RenderingContext
  private resources: Resources | undefined
  private scene: IndexedScene | undefined
  private theme: Theme | undefined
  private states: GroundStates | undefined

  /** Undefined where the browser has no WebGL 2. */
  static on(canvas: HTMLCanvasElement, losses: Losses): WebGlGround | undefined {
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false })
    return gl ? new WebGlGround(canvas, gl, losses) : undefined
  }

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, losses: Losses) {
    this.canvas = canvas
    this.gl = gl
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
    const redrawn = scene.drawn !== this.scene?.drawn
    if (redrawn) {
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
    const lines = Math.min(frame.lines, scene.ground.length)
    if (lines > 0) this.drawLines(frame, resources.line, resources.strip, gl.TRIANGLE_STRIP, 4, lines)
    if (lines > 0 && frame.view.zoom >= ARROWS_FROM) this.drawLines(frame, resources.head, resources.tip, gl.TRIANGLES, 3, lines)
    this.drawVertices(frame, resources)
  }

  dispose(): void {
    const { gl, resources } = this
    this.resources = undefined
    this.canvas.remove()
    if (!resources) return
    const { line, head, vertex, ...buffers } = resources
    for (const { program: used } of [line, head, vertex]) gl.deleteProgram(used)
    for (const buffer of Object.values(buffers)) gl.deleteBuffer(buffer)
  }

  private fill(): void {
    const { gl, resources, scene } = this
    if (!resources || !scene) return
    write(gl, resources.lineLooks, lineLooks(scene))
    this.fillPlaces()
    this.fillStates()
  }

  private fillPlaces(): void {
    const { gl, resources, scene, theme } = this
    if (!resources || !scene || !theme) return
    write(gl, resources.places, vertexPlaces(scene))
    write(gl, resources.looks, vertexLooks(scene, theme))
    write(gl, resources.ends, lineEnds(scene))
  }

  private fillStates(): void {
    const { gl, resources, scene, states } = this
    if (!resources || !scene) return
    write(gl, resources.states, states?.vertices ?? new Uint8Array(scene.x.length).fill(PLAIN))
    write(gl, resources.lineStates, states ? groundStates(scene, states.lines) : new Uint8Array(scene.ground.length).fill(PLAIN))
  }

  private turnTo({ program, at }: Program, { view, ratio, dims, magnified }: GroundFrame): void {
    const { gl, canvas, theme } = this
    const [line, surface] = [bytesOf(theme!.relation), bytesOf(theme!.surface)]
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, no hook
    gl.useProgram(program)
    gl.uniform4f(at.camera, view.zoom, view.x, view.y, ratio)
    gl.uniform2f(at.size, canvas.width, canvas.height)
    gl.uniform1f(at.dims, Number(dims))
    gl.uniform1f(at.magnified, magnified)
    gl.uniform1f(at.ratio, ratio)
    gl.uniform3f(at.colour, line[0] / 255, line[1] / 255, line[2] / 255)
    gl.uniform3f(at.surface, surface[0] / 255, surface[1] / 255, surface[2] / 255)
  }

  /** The last ones of the ground: those say most. */
  private drawLines(frame: GroundFrame, program: Program, shape: WebGLBuffer, mode: number, corners: number, count: number): void {
    const { gl, resources } = this
    const { ends, lineLooks: looks, lineStates } = resources!
    const first = this.scene!.ground.length - count
    this.turnTo(program, frame)
    attribute(gl, 0, shape, 2, gl.FLOAT, 8, 0, 0)
    attribute(gl, 1, ends, 4, gl.FLOAT, 4 * LINE_ENDS, 4 * LINE_ENDS * first, 1)
    attribute(gl, 2, ends, 1, gl.FLOAT, 4 * LINE_ENDS, 4 * LINE_ENDS * first + 16, 1)
    attribute(gl, 3, looks, 4, gl.UNSIGNED_BYTE, LINE_LOOK, LINE_LOOK * first, 1)
    attribute(gl, 4, lineStates, 1, gl.UNSIGNED_BYTE, 1, first, 1)
    gl.drawArraysInstanced(mode, 0, corners, count)
  }

  private drawVertices(frame: GroundFrame, { vertex, square, places, looks, states }: Resources): void {
    const { gl } = this
    this.turnTo(vertex, frame)
    attribute(gl, 0, square, 2, gl.FLOAT, 8, 0, 0)
    attribute(gl, 1, places, 3, gl.FLOAT, 12, 0, 1)
    attribute(gl, 2, looks, 4, gl.UNSIGNED_BYTE, VERTEX_LOOK, 0, 1, true)
    attribute(gl, 3, looks, 2, gl.UNSIGNED_BYTE, VERTEX_LOOK, 4, 1)
    attribute(gl, 4, states, 1, gl.UNSIGNED_BYTE, 1, 0, 1)
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.scene!.x.length)
  }
}

function attribute(
  gl: WebGL2RenderingContext,
  location: number,
  buffer: WebGLBuffer,
  size: number,
  type: number,
  stride: number,
  offset: number,
  divisor: number,
  normalised = false,
): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  gl.enableVertexAttribArray(location)
  gl.vertexAttribPointer(location, size, type, normalised, stride, offset)
  gl.vertexAttribDivisor(location, divisor)
}

function write(gl: WebGL2RenderingContext, buffer: WebGLBuffer, data: Float32Array | Uint8Array): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW)
}

function create(gl: WebGL2RenderingContext): Resources {
  const shape = (...corners: readonly number[]) => {
    const buffer = gl.createBuffer()
    write(gl, buffer, new Float32Array(corners))
    return buffer
  }
  return {
    line: program(gl, LINE),
    head: program(gl, HEAD),
    vertex: program(gl, VERTEX),
    square: shape(-1, -1, 1, -1, -1, 1, 1, 1),
    strip: shape(0, -1, 1, -1, 0, 1, 1, 1),
    tip: shape(0, 0, 1, 1, 1, -1),
    places: gl.createBuffer(),
    looks: gl.createBuffer(),
    states: gl.createBuffer(),
    ends: gl.createBuffer(),
    lineLooks: gl.createBuffer(),
    lineStates: gl.createBuffer(),
  }
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
