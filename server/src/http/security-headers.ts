import type { IncomingMessage, ServerResponse } from 'node:http'

/** Cytoscape puts one style tag with this content into the page it draws in. */
export const CYTOSCAPE_STYLE_HASH = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='

/** `origins`: of other servers that maps may be loaded from. */
const contentSecurityPolicy = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${CYTOSCAPE_STYLE_HASH}'`,
    ["img-src 'self' data: blob:", ...origins].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')

const headers: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
]

/** HSTS only where a proxy in front ended TLS: over plain HTTP it means nothing, and on a laptop it would lock it out. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, mapOrigins: readonly string[] = []): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(mapOrigins))
  for (const [name, value] of headers) response.setHeader(name, value)
  if (request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

/** The development IDE is one page with everything inline. */
export function allowInlinePage(response: ServerResponse): void {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self'; frame-ancestors 'none'",
  )
}
