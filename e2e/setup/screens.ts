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

/** Links to what is not there, or not any more. */
export const NOTHING_THERE = [
  '/akteure/m-99999999',
  '/netzwerk?akteur=m-99999999',
  '/karte?akteur=m-99999999',
  '/luecken?land=r-99',
  '/luecken/r-99999',
  '/luecken?liste=r-99999~COVERED',
  '/partner?kommune=m-99999999',
  '/partner?kommune=m-99999999&ansicht=aehnliche',
  '/merkliste?liste=v1.a-gibt-es-nicht*m-99999999*OPEN&ansicht=vergleich',
  '/veranstaltungen?offen=gibt-es-nicht',
  '/veranstaltungen?ansicht=naehe&fuer=m-99999999',
  '/veranstaltungen/planen?land=r-99',
  '/angebote?fuer=m-99999999',
  '/bedarfe?land=r-99',
  '/quellen?offen=gibt-es-nicht',
  '/neues?zu=m-99999999',
]
