import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { joined } from '../../url-state/codecs.ts'
import { type Frame, project } from '../../viz/map/mercator.ts'
import type { MapCircle } from '../../viz/map/scene.ts'
import type { SetAddress } from './address.ts'
import { type Address, NOTHING } from './address.ts'
import type { MapData } from './map-data.ts'
import { atPlaces, type Centre, MOST_MARKED, marking, type Notice } from './model/marking.ts'
import type { PlacedActor } from './model/places.ts'

/** Marking several actors at once: those in a box, in sight, around a place, or in a region. */
export function useMarking(state: Address, set: SetAddress, data: MapData) {
  const { t } = useTranslation('map-marking')
  const format = useFormat()
  const [boxing, setBoxing] = useState(false)
  const [notice, setNotice] = useState<Notice>()
  const placeId = state.akteur === undefined ? state.ort : data.home
  const centre = useMemo((): Centre | undefined => {
    const there = placeId === undefined ? undefined : data.actors.find((actor) => actor.placeId === placeId)
    return there && { lon: there.lon, lat: there.lat, name: there.place }
  }, [placeId, data.actors])
  const km = state.umkreis
  const circle = useMemo(
    (): MapCircle | undefined =>
      km === undefined || !centre
        ? undefined
        : {
            lon: centre.lon,
            lat: centre.lat,
            km,
            label: t('radius.circle', { km: format.km(km), place: centre.name }),
            centre: centre.name,
          },
    [km, centre, t, format],
  )

  const mark = (actors: readonly PlacedActor[]) => {
    const wahl = marking(state.wahl, actors)
    setBoxing(false)
    if (actors.length === 0) return setNotice({ text: t('nobody'), loud: true })
    if (!wahl) {
      const all = new Set([...state.wahl, ...actors.map(({ id }) => id)]).size
      return setNotice({ text: t('tooMany', { most: format.number(MOST_MARKED), number: format.number(all) }), loud: true })
    }
    setNotice({ text: t('done', { count: wahl.length, number: format.number(wahl.length) }), loud: false })
    set({ ...NOTHING, umkreis: undefined, wahl: joined(wahl) })
  }
  return {
    boxing,
    notice,
    centre,
    circle,
    mark,
    markPlaces: (places: readonly string[]) => mark(atPlaces(data.split.shown, places)),
    /** Everybody whose place lies in the window. */
    markInSight: (frame: Frame | undefined) => {
      if (frame) mark(data.split.shown.filter((actor) => isInside(frame, actor)))
    },
    startBox: (on: boolean) => {
      setNotice(undefined)
      setBoxing(on)
    },
    startRadius: () => {
      setNotice(undefined)
      setBoxing(false)
      set({ umkreis: '25' })
    },
  }
}
function isInside(frame: Frame, { lon, lat }: PlacedActor): boolean {
  const [x, y] = project(frame, lon, lat)
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
}
export type Marking = ReturnType<typeof useMarking>
