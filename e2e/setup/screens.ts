/** An address of each screen, but for an actor's own page. `/partner` with a municipality, so that it lists somebody. */
export const SCREENS = [
  '/',
  '/netzwerk',
  '/karte',
  '/luecken',
  '/luecken?sicht=rang',
  '/luecken/r-05562',
  '/partner?kommune=m-05362012',
  '/partner?kommune=m-05362012&ansicht=aehnliche',
  '/akteure',
  '/wettbewerb',
  '/veranstaltungen',
  '/veranstaltungen/planen?treffen=2',
  '/angebote',
  '/bedarfe',
  '/merkliste?liste=v1.a-erfolg-e-v*m-05362012*WANTED.a-integrationshaus-e-v*m-05362012*OPEN.a-migrafrica*m-05362012*OPEN&ansicht=vergleich',
  '/neues',
  '/quellen',
  '/daten',
]

/** The page of an actor with many statements. */
export const ACTOR_PAGE = '/akteure/m-05315000'
