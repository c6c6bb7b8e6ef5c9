import type { Id, NewsRecord } from '../../domain/records.ts'
import { idsOf } from '../recording/ids.ts'
import { type Desk, type Outcome, once, type Plan } from '../recording/once.ts'
import { problem } from '../recording/problems.ts'
import { puts, saidAnew } from '../recording/said-anew.ts'
import { sourceRecord } from '../recording/statements.ts'
import { newsProblems } from './check-news.ts'
import { EDIT_NEWS, RECORD_NEWS, WITHDRAW_NEWS } from './commands.ts'
import type { NewsInput } from './input.ts'

/** What happened: the same client id records it once. */
export function recordNews(desk: Desk, clientId: string, input: NewsInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const problems = await newsProblems(desk.store, input, desk.today)
    if (problems.length > 0) return { problems }
    const id = idsOf(clientId)
    const source = sourceRecord(id('s'), input.source)
    return { changes: puts(source, newsOf(id('nw'), source.id, { read: desk.today, ...input })) }
  }
  return once(desk, clientId, { name: RECORD_NEWS, told: input, source: input.source }, plan)
}

/** Says it anew; what is not given is no longer said. When the source was read stays where no other day is given. */
export function editNews(desk: Desk, clientId: string, id: Id, input: NewsInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const standing = await standingNews(desk, id)
    if (!standing) return { problems: [problem('NO_NEWS', 'news')] }
    const problems = await newsProblems(desk.store, input, desk.today)
    if (problems.length > 0) return { problems }
    const { read } = standing
    return saidAnew(desk.store, standing, clientId, input.source, (source) => newsOf(id, source, { read, ...input }))
  }
  return once(desk, clientId, { name: EDIT_NEWS, told: { id, ...input }, source: input.source }, plan)
}

/** Nobody reads it any more but who may write; said anew it can be told again. */
export function withdrawNews(desk: Desk, clientId: string, id: Id): Promise<Outcome> {
  return once(desk, clientId, { name: WITHDRAW_NEWS, told: { id } }, async () => {
    const standing = await standingNews(desk, id)
    if (!standing) return { problems: [problem('NO_NEWS', 'news')] }
    if (standing.withheld) return { problems: [problem('NEWS_WITHDRAWN', 'news')] }
    return { changes: puts({ ...standing, withheld: true }) }
  })
}

async function standingNews({ store }: Desk, id: Id): Promise<NewsRecord | undefined> {
  const [record] = await store.records([id])
  return record?.type === 'news' ? record : undefined
}

function newsOf(
  id: Id,
  source: Id,
  { on, title, text = '', language, about, read, withheld }: NewsInput & Pick<NewsRecord, 'read'>,
): NewsRecord {
  return {
    type: 'news',
    id,
    on,
    title: title.trim(),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    language,
    about: [...new Set(about)],
    source,
    read,
    ...(withheld ? { withheld: true as const } : {}),
  }
}
