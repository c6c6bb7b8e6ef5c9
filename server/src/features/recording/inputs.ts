import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, CooperationKindEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { type AssessmentInput, COOPERATION_ANSWERS, NEW_ORGANISATION_KINDS, type NewOrganisation, type SourceInput } from './input.ts'

export const SourceInputRef = builder.inputType('SourceInput', {
  description: 'How somebody knows: a page, a document, or who told it (an office, never a person).',
  fields: (t) => ({
    title: t.string({ required: true }),
    url: t.string(),
    date: t.field({ type: 'PartialDate', description: 'Of the page or document itself.' }),
    separate: t.boolean({
      description:
        'A source of its own although its page is one already under another title or date; else that is an error, SOURCE_KNOWN. The same page with the same title is never recorded twice.',
    }),
  }),
})

const NewOrganisationInput = builder.inputType('NewOrganisationInput', {
  description: 'An organisation that was found and is not recorded yet. An umbrella is a local one.',
  fields: (t) => ({
    name: t.string({ required: true }),
    kind: t.field({ type: builder.enumType('NewOrganisationKind', { values: NEW_ORGANISATION_KINDS }), required: true }),
    website: t.string(),
  }),
})

const FindingInput = builder.inputType('FindingInput', {
  description:
    'One thing found in one municipality: a recorded cooperation and whether it still holds, or an organisation, recorded or new. Without `cooperates` the organisation is there, and no cooperation was found.',
  fields: (t) => ({
    municipality: t.id({ required: true }),
    cooperation: t.id(),
    answer: t.field({
      type: builder.enumType('CooperationAnswer', {
        description: 'HOLDS: confirmed. ENDED: it ended for this municipality. UNCLEAR: stays as it is recorded.',
        values: COOPERATION_ANSWERS,
      }),
      description: 'Of the cooperation: HOLDS unless told otherwise.',
    }),
    until: t.field({ type: 'PartialDate', description: 'When a cooperation that has ended did, where that is known.' }),
    organisation: t.id(),
    newOrganisation: t.field({ type: NewOrganisationInput }),
    cooperates: t.field({ type: CooperationKindEnum, description: 'How the municipality and the organisation cooperate.' }),
    since: t.field({ type: 'PartialDate' }),
  }),
})

export const AssessmentInputRef = builder.inputType('AssessmentInput', {
  description: 'Somebody looked. Municipalities without a finding are those where nothing was found.',
  fields: (t) => ({
    municipalities: t.idList({ required: true }),
    on: t.field({ type: 'PartialDate', required: true }),
    method: t.string({ required: true, description: 'How: "Umfrage", "Vereinsregister", ...' }),
    partnerKinds: t.field({
      type: [ActorKindEnum],
      required: true,
      description: 'Whom was looked for: at least migrant organisations and local umbrellas.',
    }),
    scopeNote: t.string({ description: 'What else limits it: "nur Vereine mit Webseite".' }),
    found: t.field({ type: [FindingInput], required: true }),
    source: t.field({ type: SourceInputRef, required: true }),
  }),
})

export const sourceInput = (input: typeof SourceInputRef.$inferInput): SourceInput => ({ title: input.title, ...given(input) })

const organisationInput = ({ name, kind, website }: typeof NewOrganisationInput.$inferInput): NewOrganisation => ({
  name,
  kind,
  ...given({ website }),
})

export function assessmentInput(input: typeof AssessmentInputRef.$inferInput): AssessmentInput {
  const { municipalities, on, method, partnerKinds, scopeNote, found, source } = input
  return {
    municipalities: [...new Set(municipalities)],
    on,
    method,
    partnerKinds,
    ...given({ scopeNote }),
    found: found.map(({ municipality, newOrganisation, ...rest }) => ({
      municipality,
      ...given(rest),
      ...(newOrganisation ? { newOrganisation: organisationInput(newOrganisation) } : {}),
    })),
    source: sourceInput(source),
  }
}
