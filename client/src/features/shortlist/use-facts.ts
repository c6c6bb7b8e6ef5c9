import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Seeker } from '../../parts/shortlist/entries.ts'
import type { ListedActor } from './shortlist-data.ts'

/** What is told as no distance at all. */
const SAME_PLACE_KM = 0.05

/** How facts of an actor are told in the list, side by side and in the file; empty where nothing is recorded. */
export function useFacts() {
  const { t } = useTranslation(['shortlist', 'vocabulary'])
  const format = useFormat()
  return {
    kind: ({ kind, scope }: ListedActor): string =>
      [t(`vocabulary:kind.${kind}`), scope && t(`vocabulary:umbrellaScope.${scope}`)].filter(Boolean).join(', '),
    /** Place, Kreis and Land as far as they are told, each once. */
    where({ place, district, state }: ListedActor): string {
      const country = place && place.country.code !== 'DE' ? format.country(place.country.code) : undefined
      const names = [place?.label, district?.name, state?.name, country].filter((name) => name != null)
      return [...new Set(names)].join(', ') || t('noPlace')
    },
    /** From town centre to town centre. */
    away: (km: number, seeker: Seeker): string =>
      km < SAME_PLACE_KM ? t('samePlace') : t('kmFrom', { km: format.km(km), name: seeker.name }),
    themes: ({ themes }: ListedActor): string => themes.map(({ name }) => name).join(', '),
    countries: ({ countries }: ListedActor): string => countries.map(({ code }) => format.country(code)).join(', '),
    languages: ({ languages }: ListedActor): string => languages.map(format.languageName).join(', '),
    memberOf: ({ memberOf }: ListedActor): string => memberOf.map(({ name }) => name).join(', '),
  }
}
