import { type ActorKind, type Day, monthsBefore } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import type { MunicipalityQuery } from '../../ports/coverage.ts'

const MAX_MONTHS = 240
const MAX_TOPICS = 50

/** What every question about coverage can be narrowed by. */
export const coverageArgs = builder.args((t) => ({
  within: t.id(),
  partnerKinds: t.field({ type: [ActorKindEnum], description: 'Unless asked otherwise migrant organisations and local umbrellas.' }),
  themes: t.idList({ description: 'Only partners that work on one of them.' }),
  countries: t.idList({ description: 'Only partners that concern one of them, by origin or by project.' }),
  asOf: t.field({ type: 'Date' }),
  months: t.int({
    description: `How long a confirmation or an assessment counts as recent, 1 to ${MAX_MONTHS}; default as set by the server.`,
  }),
}))

interface CoverageArguments {
  readonly within?: Id | null | undefined
  readonly partnerKinds?: readonly ActorKind[] | null | undefined
  readonly themes?: readonly Id[] | null | undefined
  readonly countries?: readonly Id[] | null | undefined
  readonly asOf?: Day | null | undefined
  readonly months?: number | null | undefined
}

/** An empty list of themes or countries asks for none of them. INVALID_INPUT for a limit or a list that cannot be. */
export function coverageQuestion(
  { within, partnerKinds, themes, countries, ...args }: CoverageArguments,
  { today, staleMonths }: Pick<Context, 'today' | 'staleMonths'>,
): MunicipalityQuery {
  const asOf = args.asOf ?? today
  const months = args.months ?? staleMonths
  if (months < 1 || months > MAX_MONTHS)
    throw misuse('INVALID_INPUT', `"months" must lie between 1 and ${MAX_MONTHS}, not ${months}.`, 'months')
  for (const [field, list] of Object.entries({ themes, countries })) {
    if (list && list.length > MAX_TOPICS) throw misuse('INVALID_INPUT', `"${field}" takes at most ${MAX_TOPICS} ids.`, field)
  }
  return {
    partnerKinds: partnerKinds ?? DEFAULT_PARTNER_KINDS,
    asOf,
    since: monthsBefore(asOf, months),
    ...given({ within, themes: themes?.length ? themes : undefined, countries: countries?.length ? countries : undefined }),
  }
}
