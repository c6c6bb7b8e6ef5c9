import type { OfferingAspect, OfferingTermsInput, TermFieldsFragment } from '../../../api/__generated__/graphql.ts'
import type { SourceDraft } from '../../../parts/writing/source-fields.tsx'

/** What stands in the form; empty texts where nothing is said. */
export interface TermsDraft {
  readonly who: string
  readonly purpose: string
  readonly amount: string
  readonly ownShare: string
  readonly from: string
  readonly until: string
  readonly deadline: string
  readonly source: SourceDraft
}

interface Dated {
  readonly from?: string | null
  readonly until?: string | null
}

/** As it stands on the page; of several statements about one aspect the first. The source is that of what will be changed. */
export function draftOf({ from, until }: Dated, terms: readonly TermFieldsFragment[]): TermsDraft {
  const told = (aspect: OfferingAspect): string => {
    const term = terms.find((one) => one.aspect === aspect)
    return [term?.value, term?.note].filter(Boolean).join(', ')
  }
  return {
    who: told('WHO'),
    purpose: told('PURPOSE'),
    amount: told('AMOUNT'),
    ownShare: told('OWN_SHARE'),
    from: from ?? '',
    until: until ?? '',
    deadline: told('DEADLINE'),
    source: { title: '', url: '', date: '' },
  }
}

/** As the server takes it: what is empty is not said. */
export function inputOf({ who, purpose, amount, ownShare, from, until, deadline, source }: TermsDraft): OfferingTermsInput {
  const terms = { who, purpose, amount, ownShare, from, until, deadline }
  return {
    ...Object.fromEntries(Object.entries(terms).filter(([, text]) => text.trim() !== '')),
    source: { title: source.title, ...(source.url ? { url: source.url } : {}), ...(source.date ? { date: source.date } : {}) },
  }
}
