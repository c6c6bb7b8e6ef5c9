import { useQuery } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComboboxOption } from '../ui/combobox.tsx'

interface Found<Node> {
  readonly search: readonly { readonly node: Node }[]
}

/** What a field says in words of its own. */
interface Words {
  readonly short?: string
  readonly nothing?: (text: string) => string
}

/** For a field: what is found by a name as it is typed, and what it says as long as there is nothing. Without an option a node is left out. */
export function useNameSearch<Node>(
  query: TypedDocumentNode<Found<Node>, { text: string }>,
  optionOf: (node: Node) => ComboboxOption | undefined,
  words: Words = {},
) {
  const { t } = useTranslation('common')
  const [typed, onType] = useState('')
  const text = useDeferredValue(typed.trim())
  const short = text.length < 2
  const { data, previousData, loading } = useQuery(query, { skip: short, variables: { text } })
  const hits = short ? [] : ((data ?? previousData)?.search ?? [])
  const nothing = loading ? t('search.searching') : (words.nothing?.(text) ?? t('search.nothing', { text }))
  return {
    options: hits.flatMap(({ node }) => optionOf(node) ?? []),
    onType,
    emptyText: short ? (words.short ?? t('search.typeTwo')) : nothing,
  }
}
