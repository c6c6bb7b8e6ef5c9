import { describe, expect, it } from 'vitest'
import { inPlace } from './own-documents.ts'

const GENERATED = { PlacesDocument: { of: 'query' }, PlacesFragmentDoc: { of: 'fragment' } }

describe('documents in the built code', () => {
  it('stand in the place of their calls, a fragment apart from a query of its name', () => {
    const code = 'const a = graphql(`\n  query Places { id }\n`)\nconst b = graphql(`fragment Places on Place { id }`)'
    expect(inPlace(code, GENERATED)).toBe('const a = ({"of":"query"})\nconst b = ({"of":"fragment"})')
  })

  it('fail where one was not generated', () => {
    expect(() => inPlace('graphql(`query Nobody { id }`)', GENERATED)).toThrow('"Nobody" is not among the generated documents')
  })

  it.each(['graphql(text)', 'graphql(`# Places\nquery Places { id }`)', 'graphql(`{ id }`)', 'graphql("query Places { id }")'])(
    'fail where a call would be left: %s',
    (call) => {
      expect(() => inPlace(call, GENERATED)).toThrow('A document has to be written as graphql(`...`)')
    },
  )
})
