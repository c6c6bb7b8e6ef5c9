/** The views a person can enter from everywhere. `key` follows "g" on the keyboard. */
export const DOORS = [
  { to: '/netzwerk', text: 'doors.network', short: 'doors.network', key: 'n' },
  { to: '/karte', text: 'doors.map', short: 'doors.map', key: 'k' },
  { to: '/luecken', text: 'doors.gaps', short: 'doors.gapsShort', key: 'l' },
  { to: '/partner', text: 'doors.partners', short: 'doors.partnersShort', key: 'p' },
  { to: '/akteure', text: 'doors.actors', short: 'doors.actors', key: 'a' },
] as const

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
