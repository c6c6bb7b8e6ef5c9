import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { VertexAttributeEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { type AttributeColumn, type VertexAttributes, vertexAttributes } from './attributes.ts'
import { PASS } from './costs.ts'
import { NetworkFilterInput } from './fields.ts'

const KeyNameRef = builder.objectRef<{ readonly id: Id; readonly name: string }>('KeyName').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

const AttributeColumnRef = builder.objectRef<AttributeColumn>('AttributeColumn').implement({
  description: 'Numbers, or ids of something with a name; null where it is not known.',
  fields: (t) => ({
    attribute: t.expose('attribute', { type: VertexAttributeEnum }),
    numbers: t.intList({ nullable: { list: true, items: true }, resolve: ({ numbers }) => numbers }),
    keys: t.idList({ nullable: { list: true, items: true }, resolve: ({ keys }) => keys }),
    names: t.field({
      type: [KeyNameRef],
      description: 'Of the ids.',
      resolve: async ({ keys }, _args, { store }) => {
        const records = await store.records([...new Set((keys ?? []).filter((key) => key !== null))])
        return records.flatMap((record) => (record && 'name' in record ? [{ id: record.id, name: record.name }] : []))
      },
    }),
  }),
})

const VertexAttributesRef = builder.objectRef<VertexAttributes>('VertexAttributes').implement({
  description: 'One row a vertex of the filtered network.',
  fields: (t) => ({
    ids: t.idList({ resolve: ({ ids }) => [...ids] }),
    columns: t.field({ type: [AttributeColumnRef], resolve: ({ columns }) => [...columns] }),
    revision: t.exposeString('revision'),
  }),
})

builder.queryFields((t) => ({
  vertexAttributes: t.field({
    type: VertexAttributesRef,
    description: 'What is known of the actors of a picture, for colours, sizes and tables. Without `asOf` by lines of any time.',
    args: {
      filter: t.arg({ type: NetworkFilterInput }),
      asOf: t.arg({ type: 'Date' }),
      of: t.arg({ type: [VertexAttributeEnum], required: true }),
    },
    complexity: ({ of }) => ({ field: PASS * Math.max(1, of.length), multiplier: 1 }),
    resolve: async (_root, { filter, asOf, of }, { snapshot }) =>
      vertexAttributes(await snapshot(), [...new Set(of)], { filter: given(filter), asOf: asOf ?? undefined }),
  }),
}))
