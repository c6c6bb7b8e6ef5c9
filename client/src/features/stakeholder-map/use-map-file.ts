import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { saveFile } from '../../ui/csv.ts'
import { currentTheme, lightTheme } from '../../viz/graph/theme.ts'
import { loadBoundaries } from '../../viz/map/lazy-boundaries.ts'
import { readPalette } from '../../viz/map/palette.ts'
import type { MapPicture } from '../../viz/map/picture.ts'
import type { Sheet } from '../../viz/sheet/sheet.ts'
import { type SheetFormat, sheetFile } from '../../viz/sheet/sheet-file.ts'
import type { Address, Layer } from './address.ts'
import type { MapData } from './map-data.ts'
import { dotsOf, geoJsonOf, type Shown } from './model/geojson.ts'
import { legendInWords } from './model/legend-in-words.ts'
import { useCodes } from './use-codes.ts'
import { useMapAbout } from './use-map-about.ts'
import { useMapLegend } from './use-map-legend.ts'
import { useMapNotes } from './use-map-notes.ts'

/** A hundred-thousandth of a degree is about a metre. */
const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value)

/** What of the data the layers show. */
function shownOf(state: Address, data: MapData): Shown {
  const on = (layer: Layer) => state.ebenen.includes(layer)
  return {
    places: data.places,
    ...(on('akteure') && { actors: data.split.shown }),
    lines: [...(on('beziehungen') ? data.lines.lines : []), ...(data.flows?.singly?.drawn ?? [])],
    relations: data.relations,
    ...(data.flows && { flows: data.flows.flows }),
    ...(data.events && { events: data.events.rows }),
    ...(data.regions && { regions: data.regions.rows }),
    ...(data.regions?.known && { known: data.regions.known }),
    ...(data.countries && { countries: data.countries.rows }),
  }
}

export type MapFormat = SheetFormat | 'geojson'
export type MapSaving = { readonly is: 'saved'; readonly name: string } | { readonly is: 'failed' | 'tooLarge' }

/** Pixels of a PNG to one of the screen. */
const SCALE = 2

/** Saves the map as it stands with its legend and what one must know to read it, or what is on it as data. */
export function useMapFile(state: Address, data: MapData, picture: RefObject<MapPicture | null>) {
  const { t } = useTranslation('map-export')
  const format = useFormat()
  const aboutOf = useMapAbout(state, data)
  const legendOf = useMapLegend(state, data)
  const codes = useCodes(state)
  const notesOf = useMapNotes(data)
  const [saving, setSaving] = useState<MapSaving>()

  const save = async (as: MapFormat, light: boolean) => {
    const map = picture.current
    const about = aboutOf()
    const name = `${t('file')}-${about.written}.${as}`
    const saved = (content: BlobPart, type: string) => {
      saveFile(name, content, type)
      setSaving({ is: 'saved', name })
    }
    if (as === 'geojson') {
      const coloured = [...(data.regions?.layer.looks.keys() ?? []), ...(data.countries?.rows ?? []).map(({ code }) => code)]
      const boundaries = map ?? (coloured.length > 0 ? await loadBoundaries().catch(() => null) : undefined)
      if (boundaries === null) return setSaving({ is: 'failed' })
      await boundaries?.loadAreas(coloured)
      const dotOf = dotsOf(data.regions?.layer.dots ?? [])
      const legend = legendInWords(legendOf(), lightTheme().colourOf)
      const told = { ...about, lines: [...about.lines, ...notesOf()], legend, codes: codes() }
      const file = geoJsonOf(shownOf(state, data), told, (key) => boundaries?.areaOf(key) ?? dotOf(key))
      return saved(JSON.stringify(file, rounded), 'application/geo+json')
    }
    if (!map) return setSaving({ is: 'failed' })
    const theme = light ? lightTheme() : currentTheme()
    const palette = readPalette(theme.colourOf)
    const sheet: Sheet = {
      title: about.title,
      lines: [...about.lines, ...notesOf()],
      pictures: [{ ...map.size, draw: (pen) => map.drawOnto(pen, palette) }],
      legend: legendOf(),
      foot: [...about.sources, t('link', { link: about.link }), t('writtenOn', { day: format.date(about.written) })],
    }
    const file = await sheetFile(sheet, theme, as, { scale: SCALE })
    if (file) saved(file, file.type)
    else setSaving({ is: 'tooLarge' })
  }
  return { saving, save }
}
