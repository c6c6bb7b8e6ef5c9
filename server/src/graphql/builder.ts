import type { Day, PartialDate } from '@netzatlas/shared'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import type { Context } from './context.ts'
import { tooComplex } from './errors.ts'
import { MAX_COMPLEXITY, MAX_DEPTH } from './limits.ts'

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: Day; Output: Day }
    PartialDate: { Input: PartialDate; Output: PartialDate }
  }
}>({
  defaultFieldNullability: false,
  plugins: [ComplexityPlugin],
  complexity: {
    limit: { complexity: MAX_COMPLEXITY, depth: MAX_DEPTH },
    defaultListMultiplier: 5,
    complexityError: tooComplex,
  },
})

builder.queryType({})
builder.mutationType({})
