import { useTranslation } from 'react-i18next'
import { type DocumentType, type FragmentType, readFragment } from '../api/__generated__/index.ts'
import { useFormat } from '../i18n/format.ts'
import { InGerman } from '../ui/in-german.tsx'
import { ActorLabel, VertexLabel } from './actor-label.operations.ts'
import { isAbroad, nameLanguage } from './actor-link.tsx'
import { ClaimLine } from './claim.operations.ts'
import styles from './claim-row.module.css'
import { EvidenceMark } from './evidence-mark.tsx'
import { KindMark } from './kind-mark.tsx'
import { Sources } from './source-link.tsx'
import { ViewLink } from './view-link.tsx'
import { viewOf } from './view-of.ts'

/** The API names countries and themes in the reader's language; all else is called as its German source calls it. */
export function vertexLanguage(vertex: DocumentType<typeof VertexLabel>): 'de' | undefined {
  if (vertex.__typename === 'Actor') return nameLanguage(readFragment(ActorLabel, vertex))
  return vertex.__typename === 'Country' || vertex.__typename === 'Theme' ? undefined : 'de'
}

/** The name of one end of a claim, leading to where it is looked at. */
export function VertexName({ vertex: reference }: { vertex: FragmentType<typeof VertexLabel> }) {
  const format = useFormat()
  const vertex = readFragment(VertexLabel, reference)
  const actor = vertex.__typename === 'Actor' ? readFragment(ActorLabel, vertex) : undefined
  const name = vertex.__typename === 'Country' ? format.country(vertex.code) : vertex.name
  return (
    <>
      {actor && (
        <span className={styles.mark}>
          <KindMark kind={actor.kind} abroad={isAbroad(actor)} size={12} labelled />
        </span>
      )}
      <ViewLink view={viewOf(vertex.__typename, vertex.id)} className={styles.name} lang={vertexLanguage(vertex)}>
        {name}
      </ViewLink>
    </>
  )
}

/**
 * One claim as a line: who, what kind, whom or what; below its dates and evidence. `about`: the id of what the list speaks
 * of, which is not named again. `withSources`: also what it rests on.
 */
export function ClaimRow({
  claim: reference,
  about,
  withSources = false,
}: {
  claim: FragmentType<typeof ClaimLine>
  about?: string
  withSources?: boolean
}) {
  const { t } = useTranslation('vocabulary')
  const format = useFormat()
  const claim = readFragment(ClaimLine, reference)
  const passive = about !== undefined && claim.object?.id === about
  const kind = claim.property
    ? t(`property.${claim.property}`, { defaultValue: claim.property })
    : passive
      ? t(`claimKindInverse.${claim.kind}`, { defaultValue: t(`claimKind.${claim.kind}`) })
      : t(`claimKind.${claim.kind}`)
  const value = claim.value && /^\d{4}(-\d{2}){1,2}$/.test(claim.value) ? format.date(claim.value) : <InGerman>{claim.value}</InGerman>
  const role = claim.role && t(`role.${claim.role}`, { defaultValue: claim.role })
  return (
    <div className={styles.row}>
      <p className={styles.text}>
        {claim.subject.id !== about && !passive && <VertexName vertex={claim.subject} />}
        <span className={styles.kind}> {kind}: </span>
        {passive ? <VertexName vertex={claim.subject} /> : claim.object ? <VertexName vertex={claim.object} /> : value}
        {role && <span className={styles.kind}>, {role}</span>}
        {claim.note && (
          <span className={styles.kind} lang="de">
            , {claim.note}
          </span>
        )}
      </p>
      <p className={styles.evidence}>
        <EvidenceMark status={claim.status} />
        {claim.validFrom !== claim.value && <span className={styles.kind}>{format.period(claim)}</span>}
        {withSources && <Sources support={claim.support} label="site" />}
      </p>
    </div>
  )
}
