import { useTranslation } from 'react-i18next'
import type { HappeningFieldsFragment } from '../../api/__generated__/graphql.ts'

export type Happening = HappeningFieldsFragment

/** The view that shows what a happening is about, if there is one: it opens it by its id. */
export function pageOf({ about }: Happening): string | undefined {
  switch (about.__typename) {
    case 'Event':
      return '/veranstaltungen'
    case 'Offering':
    case 'Programme':
      return '/angebote'
    case 'ContestEdition':
      return '/wettbewerb'
    default:
      return undefined
  }
}

/** How a happening is told: what it is called, and what it is. */
export function useHappeningWords() {
  const { t } = useTranslation(['news', 'vocabulary'])
  return {
    name({ about }: Happening): string {
      if (about.__typename !== 'Cooperation') return 'name' in about ? about.name : ''
      const kind = t(`vocabulary:cooperationKind.${about.cooperationKind}`)
      return about.statedAs ? `${kind}: ${about.statedAs}` : kind
    },
    kind({ kind, about }: Happening): string {
      switch (about.__typename) {
        case 'Event':
          return [t(`vocabulary:eventCategory.${about.category}`), about.place?.label].filter(Boolean).join(' · ')
        case 'Offering':
          return `${t(`kind.${kind}`)} · ${t(`vocabulary:offeringKind.${about.offeringKind}`)}`
        case 'Programme':
          return `${t(`kind.${kind}`)} · ${t('programme')}`
        case 'Cooperation':
          return t(about.cooperationKind === 'CONTACT' ? 'contact' : 'kind.COOPERATION')
        default:
          return t(`kind.${kind}`)
      }
    },
  }
}
