/** Germany as it ships for small pictures: paths of Länder and districts in one Mercator box (client/public/geo/README.md). */
export interface Outline {
  readonly width: number
  readonly height: number
  /** `north` in Mercator degrees, `scale` in units a degree. */
  readonly projection: { readonly west: number; readonly north: number; readonly scale: number }
  readonly states: Readonly<Record<string, string>>
  readonly districts: Readonly<Record<string, string>>
  /** The day the borders hold for. */
  readonly linesOf: string
}

const DEGREES = 180 / Math.PI
const KM_A_DEGREE = (6371.0088 * Math.PI) / 180

const mercatorDegrees = (lat: number): number => DEGREES * Math.log(Math.tan(Math.PI / 4 + lat / DEGREES / 2))

/** Degrees to units of the outline. */
export function project({ projection }: Outline, lon: number, lat: number): { x: number; y: number } {
  return { x: (lon - projection.west) * projection.scale, y: (projection.north - mercatorDegrees(lat)) * projection.scale }
}

/** Units of the outline that a kilometre takes at that latitude. */
export const unitsPerKm = ({ projection }: Outline, lat: number): number => projection.scale / (KM_A_DEGREE * Math.cos(lat / DEGREES))

/** A part of the outline, in its units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of that width around a point, in the shape of the picture, moved back inside the outline where it would leave it. */
export function boxAround(outline: Outline, centre: { x: number; y: number }, width: number, aspect: number): Box {
  const height = width / aspect
  const within = (middle: number, size: number, whole: number) =>
    size >= whole ? (whole - size) / 2 : Math.max(0, Math.min(whole - size, middle - size / 2))
  return { x: within(centre.x, width, outline.width), y: within(centre.y, height, outline.height), width, height }
}

interface Manifest {
  readonly outline: { readonly file: string }
}

let loading: Promise<Outline> | undefined

/** Loaded once; a failure is forgotten, so that the next picture tries again. */
export function loadOutline(): Promise<Outline> {
  loading ??= (async () => {
    const folder = `${import.meta.env.BASE_URL}geo/`
    const json = async <T>(file: string): Promise<T> => {
      const answer = await fetch(folder + file)
      if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`)
      return (await answer.json()) as T
    }
    const manifest = await json<Manifest>('index.json')
    return json<Outline>(manifest.outline.file)
  })().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
