import { NEWS_GROUPS, type NewsGroup } from '@netzatlas/shared'
import { z } from 'zod'
import type { NewsFilter } from '../../api/__generated__/graphql.ts'
import { land, optionalText, optionalWord } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

export const GROUPS = Object.keys(NEWS_GROUPS) as [NewsGroup, ...NewsGroup[]]

/** `land` is a region, `zu` what the news are about: an actor, an event, a programme, an award. The feed knows the same words. */
export const address = z.object({ art: optionalWord(GROUPS), land, thema: optionalText, zu: optionalText })

export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

export const NO_FILTER = { art: undefined, land: undefined, thema: undefined, zu: undefined }

export const isFiltered = (state: Address): boolean => Object.values(state).some((value) => value !== undefined)

export const filterOf = ({ art, land, thema, zu }: Address): NewsFilter => ({
  ...(art ? { kinds: [...NEWS_GROUPS[art]] } : {}),
  ...(land ? { within: land } : {}),
  ...(thema ? { theme: thema } : {}),
  ...(zu ? { about: zu } : {}),
})
