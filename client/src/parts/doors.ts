/** The views a person can enter from everywhere. `key` follows "g" on the keyboard. */
export const DOORS = [
  { to: '/netzwerk', text: 'doors.network', short: 'doors.network', key: 'n' },
  { to: '/karte', text: 'doors.map', short: 'doors.map', key: 'k' },
  { to: '/luecken', text: 'doors.gaps', short: 'doors.gapsShort', key: 'l' },
  { to: '/partner', text: 'doors.partners', short: 'doors.partnersShort', key: 'p' },
  { to: '/akteure', text: 'doors.actors', short: 'doors.actors', key: 'a' },
] as const

/** Where one looks something up: in the menu and on the first page. */
export const FURTHER_DOORS = [
  { to: '/merkliste', text: 'doors.shortlist' },
  { to: '/wettbewerb', text: 'doors.contest' },
  { to: '/veranstaltungen', text: 'doors.events' },
  { to: '/veranstaltungen/planen', text: 'doors.planMeeting' },
  { to: '/angebote', text: 'doors.offerings' },
  { to: '/bedarfe', text: 'doors.needs' },
  { to: '/neues', text: 'doors.news' },
  { to: '/quellen', text: 'doors.sources' },
] as const

/** Where one adds to what is known: beside them. */
export const CARE_DOORS = [{ to: '/daten', text: 'doors.data' }] as const
