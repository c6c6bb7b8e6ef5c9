import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NoSuchPage, ViewFailed } from './failure.tsx'
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

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

const page = (path: string, load: () => Promise<{ Page: React.ComponentType }>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Page'),
  })

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', () => import('../features/overview/page.tsx')),
    page('/netzwerk', () => import('../features/graph-explorer/page.tsx')),
    page('/karte', () => import('../features/stakeholder-map/page.tsx')),
    page('/luecken', () => import('../features/regional-gaps/page.tsx')),
    page('/luecken/$kreis', () => import('../features/regional-gaps/district/page.tsx')),
    page('/partner', () => import('../features/partner-finder/page.tsx')),
    page('/merkliste', () => import('../features/shortlist/page.tsx')),
    page('/akteure', () => import('../features/actor-directory/page.tsx')),
    page('/akteure/$id', () => import('../features/actor-profile/page.tsx')),
    page('/wettbewerb', () => import('../features/contest/page.tsx')),
    page('/veranstaltungen', () => import('../features/events/page.tsx')),
    page('/veranstaltungen/planen', () => import('../features/meeting-planner/page.tsx')),
    page('/angebote', () => import('../features/offerings/page.tsx')),
    page('/bedarfe', () => import('../features/needs/page.tsx')),
    page('/neues', () => import('../features/news/page.tsx')),
    page('/quellen', () => import('../features/sources/page.tsx')),
    page('/daten', () => import('../features/recording/page.tsx')),
    page('/bearbeiten', () => import('../features/recording/wrong-link.tsx')),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ViewFailed,
  scrollRestoration: true,
})
