import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { setSecurityHeaders } from './security-headers.ts'

function policyWith(origins?: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  setSecurityHeaders(request, response, origins)
  const rules = String(response.getHeader('Content-Security-Policy')).split('; ')
  return new Map(rules.map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]))
}

describe('the content security policy', () => {
  it('names no other server by default', () => {
    for (const [name, sources] of policyWith()) expect([name, sources.filter((source) => /[*.]|:\/\//.test(source))]).toEqual([name, []])
  })

  it('lets pictures and data come from the servers of the map style, and nothing else', () => {
    const origins = ['https://karten.example.org', 'http://127.0.0.1:8080']
    const plain = policyWith()
    for (const [name, sources] of policyWith(origins)) {
      const more = name === 'img-src' || name === 'connect-src' ? origins : []
      expect([name, sources]).toEqual([name, [...plain.get(name)!, ...more]])
    }
  })
})
