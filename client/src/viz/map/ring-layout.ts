import { type Cluster, clusterPlaces, everybody } from './clusters.ts'
import type { Frame } from './mercator.ts'
import { ringUnit } from './ring.ts'
import type { MapPlace } from './scene.ts'
import { type Ends, endsOf, filledRings, type Ring, type Spot, spotsIn } from './spots.ts'

/** Rings of one half step of zoom, filled with what the filter leaves. */
interface Layout {
  readonly zoom: number
  readonly rings: readonly Ring[]
}

/** Which places stand together at which zoom. Worked out once a half step, and again only when who stands where changes. */
export class RingLayout {
  #places: readonly MapPlace[] = []
  #byId: ReadonlyMap<string, MapPlace> = new Map()
  #signature = ''
  readonly #clusters = new Map<number, readonly Cluster[]>()
  readonly #layouts = new Map<number, Layout>()

  setPlaces(places: readonly MapPlace[]): void {
    if (places === this.#places) return
    this.#places = places
    this.#byId = new Map(places.map((place) => [place.id, place]))
    this.#layouts.clear()
    const signature = places.map(({ id, counts }) => `${id}:${Object.values(counts).join('.')}`).join()
    if (signature === this.#signature) return
    this.#signature = signature
    this.#clusters.clear()
  }

  place(id: string | undefined): MapPlace | undefined {
    return id === undefined ? undefined : this.#byId.get(id)
  }

  spotsIn(frame: Frame): Spot[] {
    const { rings, zoom } = this.#layoutAt(frame.zoom)
    return spotsIn(frame, rings, zoom)
  }

  /** Where the rings of those places stand, also outside the window. */
  endsOf(frame: Frame, wanted: ReadonlySet<string>): Ends {
    const { rings, zoom } = this.#layoutAt(frame.zoom)
    return endsOf(frame, rings, zoom, wanted)
  }

  #layoutAt(zoom: number): Layout {
    const step = Math.floor(zoom * 2) / 2
    const known = this.#layouts.get(step)
    if (known) return known
    let clusters = this.#clusters.get(step)
    if (!clusters) {
      clusters = clusterPlaces(this.#places, step)
      this.#clusters.set(step, clusters)
    }
    const layout = { zoom: step, rings: filledRings(clusters, this.#byId, ringUnit(everybody(this.#places), step)) }
    this.#layouts.set(step, layout)
    return layout
  }
}
