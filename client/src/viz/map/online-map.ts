import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'

/** The style of another server that this installation shows below its maps, and the servers it may be loaded from. */
export interface OnlineMap {
  readonly style: string
  readonly origins: readonly string[]
}

/** A style as it is laid below our layers: under names of its own, all addresses whole. */
export interface Underlay {
  readonly sources: readonly (readonly [id: string, source: SourceSpecification])[]
  readonly layers: readonly LayerSpecification[]
  readonly sprites: readonly { readonly id: string; readonly url: string }[]
  readonly glyphs: string | undefined
}

const LONGEST_WAIT_MS = 15_000

/** What is told of the servers' style: whose it is, or that our own ground stands alone. */
export type OnlineState =
  | { readonly is: 'shown'; readonly attribution: readonly string[] }
  | { readonly is: 'failed'; readonly host: string }

let asked: Promise<OnlineMap | null> | undefined

/** Null where no other server is to be asked. Asked for once; a failure is forgotten. */
export function loadOnlineMap(): Promise<OnlineMap | null> {
  asked ??= fetch(`${import.meta.env.BASE_URL}online-map.json`).then((answer) => (answer.ok ? answer.json() : null))
  asked.catch(() => {
    asked = undefined
  })
  return asked
}

export async function loadUnderlay({ style }: OnlineMap): Promise<Underlay> {
  const answer = await fetch(style, { credentials: 'omit', signal: AbortSignal.timeout(LONGEST_WAIT_MS) })
  if (!answer.ok) throw new Error(`${style}: HTTP ${answer.status}`)
  return underlayOf((await answer.json()) as StyleSpecification, style)
}

export const ONLINE = 'online:'

/** Its background is left out: where a tile does not come, our own land shows. `base`: where the style was loaded from. */
export function underlayOf({ version, sources, layers, sprite, glyphs }: StyleSpecification, base: string): Underlay {
  if (version !== 8 || typeof sources !== 'object' || !Array.isArray(layers)) throw new Error(`${base} is no MapLibre style`)
  const whole = (address: string) => wholeAddress(address, base)
  return {
    sources: Object.entries(sources).map(([id, source]) => [ONLINE + id, withWholeAddresses(source, whole)]),
    layers: layers
      .filter(({ type }) => type !== 'background')
      .map(
        (layer) => ({ ...layer, id: ONLINE + layer.id, source: ONLINE + ('source' in layer ? layer.source : '') }) as LayerSpecification,
      ),
    sprites: (typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? [])).map(({ id, url }) => ({
      id,
      url: whole(url),
    })),
    glyphs: glyphs === undefined ? undefined : whole(glyphs),
  }
}

/** Braces stay: what stands between them is filled in for each tile. */
const wholeAddress = (address: string, base: string): string =>
  new URL(address, base).href.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}')

function withWholeAddresses(source: SourceSpecification, whole: (address: string) => string): SourceSpecification {
  const changed: Record<string, unknown> = { ...source }
  for (const name of ['url', 'data']) if (typeof changed[name] === 'string') changed[name] = whole(changed[name])
  if (Array.isArray(changed.tiles)) changed.tiles = changed.tiles.map(whole)
  return changed as unknown as SourceSpecification
}
