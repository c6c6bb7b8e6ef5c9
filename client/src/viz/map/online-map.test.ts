import type { StyleSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { underlayOf } from './online-map.ts'

const BASE = 'https://karten.example.org/stile/grau.json'
const STYLE: StyleSpecification = {
  version: 8,
  glyphs: '../schrift/{fontstack}/{range}.pbf',
  sprite: 'zeichen',
  sources: {
    world: { type: 'vector', url: '/kacheln.json' },
    luftbild: { type: 'raster', tiles: ['https://bild.example.org/{z}/{x}/{y}.png'], attribution: '© Muster' },
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'land', type: 'fill', source: 'world', 'source-layer': 'land' },
    { id: 'bild', type: 'raster', source: 'luftbild' },
  ],
}

describe('a style of another server', () => {
  it('is laid under names that none of ours has, without its background', () => {
    const { sources, layers } = underlayOf(STYLE, BASE)
    expect(sources.map(([id]) => id)).toEqual(['online:world', 'online:luftbild'])
    expect(layers).toEqual([
      { id: 'online:land', type: 'fill', source: 'online:world', 'source-layer': 'land' },
      { id: 'online:bild', type: 'raster', source: 'online:luftbild' },
    ])
  })

  it('has whole addresses, with the braces for what is filled in', () => {
    const { sources, sprites, glyphs } = underlayOf(STYLE, BASE)
    expect(glyphs).toBe('https://karten.example.org/schrift/{fontstack}/{range}.pbf')
    expect(sprites).toEqual([{ id: 'default', url: 'https://karten.example.org/stile/zeichen' }])
    expect(sources.map(([, source]) => source)).toEqual([
      { type: 'vector', url: 'https://karten.example.org/kacheln.json' },
      { type: 'raster', tiles: ['https://bild.example.org/{z}/{x}/{y}.png'], attribution: '© Muster' },
    ])
  })

  it.each([{}, { version: 7, sources: {}, layers: [] }, { version: 8, sources: {} }])('that is none is refused: %j', (style) => {
    expect(() => underlayOf(style as never, BASE)).toThrow(/is no MapLibre style/)
  })
})
