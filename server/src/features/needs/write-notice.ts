import type { Day } from '@netzatlas/shared'
import type { Id, NoticeRecord } from '../../domain/records.ts'
import { idsOf } from '../recording/ids.ts'
import { type Desk, type Outcome, once, type Plan } from '../recording/once.ts'
import { problem } from '../recording/problems.ts'
import { puts, saidAnew } from '../recording/said-anew.ts'
import { sourceRecord } from '../recording/statements.ts'
import { endedProblems, endProblems, noticeProblems } from './check-notice.ts'
import { EDIT_NOTICE, END_NOTICE, RECORD_NEED, RECORD_OFFER } from './commands.ts'
import type { NoticeInput } from './input.ts'

type NoticeType = NoticeRecord['type']
const PREFIX = { need: 'n', offer: 'of' } as const

/** What an actor wishes for or offers: the same client id records it once. */
export function recordNotice(desk: Desk, clientId: string, type: NoticeType, actor: Id, input: NoticeInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const problems = await noticeProblems(desk.store, actor, input, desk.today)
    if (problems.length > 0) return { problems }
    const id = idsOf(clientId)
    const source = sourceRecord(id('s'), input.source)
    const notice = { type, id: id(PREFIX[type]), actor, validFrom: desk.today, ...fieldsOf(input), source: source.id } as const
    return { changes: puts(source, notice) }
  }
  return once(desk, clientId, { name: type === 'need' ? RECORD_NEED : RECORD_OFFER, told: { actor, ...input }, source: input.source }, plan)
}

/** Says it anew; what is not given is no longer said. Its beginning stays where none is given. */
export function editNotice(desk: Desk, clientId: string, id: Id, input: NoticeInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const standing = await noticeOf(desk, id)
    if (!standing) return { problems: [problem('NO_NOTICE', 'notice')] }
    const { type, actor, validFrom } = standing
    const problems = [
      ...endedProblems(standing, desk.today),
      ...(await noticeProblems(desk.store, actor, { validFrom, ...input }, desk.today)),
    ]
    if (problems.length > 0) return { problems }
    const tell = (source: Id): NoticeRecord => ({ type, id, actor, validFrom, ...fieldsOf(input), source })
    return saidAnew(desk.store, standing, clientId, input.source, tell)
  }
  return once(desk, clientId, { name: EDIT_NOTICE, told: { id, ...input }, source: input.source }, plan)
}

/** It counts no longer from that day on, and stays to be read. */
export function endNotice(desk: Desk, clientId: string, id: Id, on: Day): Promise<Outcome> {
  return once(desk, clientId, { name: END_NOTICE, told: { id, on } }, async (): Promise<Plan> => {
    const standing = await noticeOf(desk, id)
    if (!standing) return { problems: [problem('NO_NOTICE', 'notice')] }
    const problems = endProblems(standing, on, desk.today)
    return problems.length > 0 ? { problems } : { changes: puts({ ...standing, endedOn: on }) }
  })
}

async function noticeOf({ store }: Desk, id: Id): Promise<NoticeRecord | undefined> {
  const [record] = await store.records([id])
  return record?.type === 'need' || record?.type === 'offer' ? record : undefined
}

function fieldsOf({ theme, text, language, country, validFrom, validUntil, withheld }: NoticeInput) {
  return {
    theme,
    text: text.trim(),
    ...(language === undefined ? {} : { language }),
    ...(country === undefined ? {} : { country }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(withheld ? { withheld: true as const } : {}),
  }
}
