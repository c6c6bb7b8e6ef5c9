import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type SearchSchemaInput } from '@tanstack/react-router'
import { loadTexts } from '../i18n/index.ts'
import type { Params } from '../url-state/packed.ts'
import { NoSuchPage, ViewFailed } from './failure.tsx'
import { pageCode } from './page-code.ts'
import { Shell } from './shell.tsx'

/** Search parameters as plain strings in the address, so that a link reads well and survives being typed. */
function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}
function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}

/** What a link may say; what it leaves open does not reach the address. */
type Search = Readonly<Record<string, string | undefined>> & SearchSchemaInput

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

/** `texts`: namespaces of all that the page can show, beside what the frame says; they are loaded beside its code. */
const page = <const P extends string>(path: P, texts: readonly string[], load: () => Promise<{ Page: React.ComponentType }>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Search) => search as Params,
    component: lazyRouteComponent(() => pageCode(async () => (await Promise.all([load(), loadTexts(texts)]))[0]), 'Page'),
  })

const NETWORK_TEXTS = [
  'exploring',
  'graph-explorer',
  'network-connections',
  'network-export',
  'network-groups',
  'network-layout',
  'network-look',
  'network-states',
  'network-measures',
  'network-same',
  'network-dates',
  'network-time',
]
const MAP_TEXTS = ['map', 'map-export', 'map-layers', 'map-lists', 'map-marking', 'network-measures', 'stakeholder-map']
const GAP_TEXTS = ['district', 'gaps-compare', 'map', 'region-sheets', 'regional-gaps']
const PARTNER_TEXTS = ['facts', 'map', 'notices', 'partner-finder', 'partner-peers', 'partner-score', 'shortlist', 'writing']

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', ['overview'], () => import('../features/overview/page.tsx')),
    page('/netzwerk', NETWORK_TEXTS, () => import('../features/graph-explorer/page.tsx')),
    page('/karte', MAP_TEXTS, () => import('../features/stakeholder-map/page.tsx')),
    page('/luecken', GAP_TEXTS, () => import('../features/regional-gaps/page.tsx')),
    page('/luecken/$kreis', ['district', 'map', 'regional-gaps'], () => import('../features/regional-gaps/district/page.tsx')),
    page('/partner', PARTNER_TEXTS, () => import('../features/partner-finder/page.tsx')),
    page('/merkliste', ['partner-finder', 'partner-score', 'shortlist'], () => import('../features/shortlist/page.tsx')),
    page('/akteure', ['actor-directory'], () => import('../features/actor-directory/page.tsx')),
    page(
      '/akteure/$id',
      ['actor-profile', 'facts', 'network-measures', 'news', 'notices', 'shortlist', 'writing'],
      () => import('../features/actor-profile/page.tsx'),
    ),
    page('/wettbewerb', ['contest'], () => import('../features/contest/page.tsx')),
    page(
      '/veranstaltungen',
      ['event-overview', 'events', 'feeds', 'news', 'town-field', 'writing'],
      () => import('../features/events/page.tsx'),
    ),
    page('/veranstaltungen/planen', ['map', 'meeting-planner'], () => import('../features/meeting-planner/page.tsx')),
    page('/angebote', ['feeds', 'news', 'offerings', 'town-field', 'writing'], () => import('../features/offerings/page.tsx')),
    page('/bedarfe', ['needs', 'notices', 'writing'], () => import('../features/needs/page.tsx')),
    page('/neues', ['feeds', 'news', 'writing'], () => import('../features/news/page.tsx')),
    page('/quellen', ['notices', 'sources'], () => import('../features/sources/page.tsx')),
    page('/daten', ['recording', 'writing'], () => import('../features/recording/page.tsx')),
    page('/bearbeiten', ['recording'], () => import('../features/recording/wrong-link.tsx')),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ViewFailed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
