/** A bare page with MapLibre that draws the same land and the same points or lines as GeoJSON: what the map is measured against. */
export const PEER_PAGE = `<!doctype html>
<meta charset="utf-8">
<style>html, body, #map { margin: 0; width: 100%; height: 100% }</style>
<div id="map"></div>
<script type="module">
import { Map as MapLibre, setWorkerUrl } from '/peer/maplibre-gl.mjs'
import '/peer/topojson.mjs'
const { topojson } = self
setWorkerUrl('/peer/maplibre-gl-worker.mjs')

const ask = async (query, variables) =>
  (await (await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' },
    body: JSON.stringify({ query, variables }),
  })).json()).data
const idle = (map) => new Promise((resolve) => map.once('idle', resolve))
const point = (coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } })
const line = (from, to) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [from, to] } })
const collection = (features) => ({ type: 'FeatureCollection', features })

const geo = async (file) => (await fetch('/geo/' + file)).json()
/** Countries, Länder and the lines of Länder and Kreise, as the map of the product has them before anything is coloured. */
async function land() {
  const index = await geo('index.json')
  const [germany, near] = await Promise.all([geo(index.districts.file), geo(index.world.near.file)])
  const source = (data) => ({ type: 'geojson', data, tolerance: 0.2 })
  const line = (id, source, color, width) => ({ id, type: 'line', source, paint: { 'line-color': color, 'line-width': width } })
  return {
    sources: {
      world: source(topojson.feature(near, near.objects.countries)),
      states: source(topojson.feature(germany, germany.objects.states)),
      'district-lines': source(topojson.mesh(germany, germany.objects.districts, (a, b) => a !== b)),
      'state-lines': source(topojson.mesh(germany, germany.objects.states)),
    },
    layers: [
      { id: 'abroad', type: 'fill', source: 'world', paint: { 'fill-color': '#f2f4f6' } },
      line('abroad-lines', 'world', '#d9dee3', 0.8),
      { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': '#fff' } },
      line('district-lines', 'district-lines', '#d9dee3', 0.7),
      line('state-lines', 'state-lines', '#9aa4af', 1),
    ],
  }
}

async function started(added, above, { lon, lat, zoom } = { lon: 10.4, lat: 51.2, zoom: 5.2 }) {
  const ground = await land()
  const sources = { ...ground.sources, ...added }
  const layers = [...ground.layers, ...above]
  const begun = performance.now()
  const map = new MapLibre({
    container: 'map',
    style: { version: 8, sources, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#fff' } }, ...layers] },
    center: [lon, lat],
    zoom,
    fadeDuration: 0,
    attributionControl: false,
  })
  await idle(map)
  return { map, ms: performance.now() - begun }
}

/** All actors, clustered by MapLibre in the browser. */
window.points = async () => {
  const { places } = await ask('{ places { lon lat } }')
  const features = places.lon.map((lon, i) => point([lon, places.lat[i]]))
  const { ms } = await started(
    { actors: { type: 'geojson', data: collection(features), cluster: true, clusterRadius: 40 } },
    [{ id: 'actors', type: 'circle', source: 'actors', paint: { 'circle-radius': ['case', ['has', 'point_count'], 14, 4], 'circle-color': '#c67a09' } }],
  )
  return { ms, count: features.length }
}

/** Puts lines as GeoJSON on a map of that window that rests already. */
async function lined(features, view) {
  const { map } = await started({}, [], view)
  const begun = performance.now()
  map.addSource('lines', { type: 'geojson', data: collection(features) })
  map.addLayer({ id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': '#838d9a', 'line-width': 0.6, 'line-opacity': 0.3 } })
  await idle(map)
  return { ms: performance.now() - begun, count: features.length }
}

/** All relations singly. */
window.lines = async () => {
  const { network } = await ask('{ network(filter: { lines: [COOPERATES_WITH], possible: true }, singly: true) { vertices { lon lat } lines { source target } } }')
  const { vertices, lines } = network
  const at = (i) => (vertices.lon[i] === null ? undefined : [vertices.lon[i], vertices.lat[i]])
  const features = lines.source.flatMap((from, i) => {
    const [start, end] = [at(from), at(lines.target[i])]
    return start && end ? [line(start, end)] : []
  })
  return lined(features)
}

/** The relations that the product draws in a window. */
window.near = async ({ view, variables }) => {
  const { places, cooperationLines: pairs } = await ask(
    'query($box: Box!, $filter: NetworkFilter, $asOf: Date) { places { id lon lat } cooperationLines(box: $box, filter: $filter, asOf: $asOf) { source target } }',
    variables,
  )
  const at = new Map(places.id.map((id, i) => [id, [places.lon[i], places.lat[i]]]))
  return lined(pairs.source.map((from, i) => line(at.get(from), at.get(pairs.target[i]))).filter(({ geometry }) => geometry.coordinates.every(Boolean)), view)
}
</script>
`
