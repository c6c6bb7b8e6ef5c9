import { linkOptions } from '@tanstack/react-router'

/** Where a search hit or the end of a claim is looked at, as a link takes it. */
export function viewOf(typename: string, id: string) {
  switch (typename) {
    case 'Actor':
      return linkOptions({ to: '/akteure/$id', params: { id } })
    case 'Region':
      return linkOptions({ to: '/akteure', search: { land: id } })
    case 'Theme':
      return linkOptions({ to: '/akteure', search: { thema: id } })
    case 'Country':
      return linkOptions({ to: '/akteure', search: { partnerland: id } })
    case 'Event':
      return linkOptions({ to: '/veranstaltungen', search: { offen: id } })
    case 'Offering':
    case 'Programme':
      return linkOptions({ to: '/angebote', search: { offen: id } })
    case 'Contest':
    case 'ContestEdition':
    case 'Award':
      return linkOptions({ to: '/wettbewerb', search: { offen: id } })
    case 'Source':
      return linkOptions({ to: '/quellen', search: { offen: id } })
    default:
      return undefined
  }
}
