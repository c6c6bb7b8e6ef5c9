/** Where a search hit or the end of a claim is looked at. */
export interface View {
  readonly to: string
  readonly params?: Record<string, string>
  readonly search?: Record<string, string>
}

export function viewOf(typename: string, id: string): View | undefined {
  switch (typename) {
    case 'Actor':
      return { to: '/akteure/$id', params: { id } }
    case 'Region':
      return { to: '/akteure', search: { land: id } }
    case 'Theme':
      return { to: '/akteure', search: { thema: id } }
    case 'Country':
      return { to: '/akteure', search: { partnerland: id } }
    case 'Event':
      return { to: '/veranstaltungen', search: { offen: id } }
    case 'Offering':
    case 'Programme':
      return { to: '/angebote', search: { offen: id } }
    case 'Contest':
    case 'ContestEdition':
    case 'Award':
      return { to: '/wettbewerb', search: { offen: id } }
    case 'Source':
      return { to: '/quellen', search: { offen: id } }
    default:
      return undefined
  }
}
