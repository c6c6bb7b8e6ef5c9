import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** Read back with another library: the tree of structure, the text of each element, what each page ends with, what the document says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const page = await pdf.getPage(i + 1)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const texts = new Map<string, string>()
      const open: (string | undefined)[] = []
      for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
        if (item.type?.startsWith('begin')) open.push(item.id)
        else if (item.type === 'endMarkedContent') open.pop()
        else {
          const id = open.findLast((one) => one !== undefined)
          if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`)
        }
      }
      return { tree: (await page.getStructTree()) as Node, texts }
    }),
  )
  const elements: { role: string; text: string; alt?: string; parent?: string }[] = []
  const walk = (node: Node, texts: ReadonlyMap<string, string>, parent?: string): string => {
    if (node.type === 'content') return texts.get(node.id ?? '') ?? ''
    const at = elements.length
    if (node.role && node.role !== 'Root')
      elements.push({ role: node.role, text: '', ...(node.alt ? { alt: node.alt } : {}), ...(parent ? { parent } : {}) })
    const text = (node.children ?? []).map((child) => walk(child, texts, node.role ?? parent).trim()).join(node.role === 'TR' ? ' | ' : '')
    if (node.role && node.role !== 'Root') elements[at]!.text = text.trim()
    return text
  }
  for (const { tree, texts } of pages) walk(tree, texts)
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> }
  const ends = pages.map(({ tree, texts }) => lastRead(tree, texts) ?? [])
  // A Map, whatever its type says.
  const marks: object = (await pdf.getMarkInfo()) ?? {}
  return { elements, info, isMarked: marks instanceof Map && marks.get('Marked') === true, pages: pdf.numPages, ends }
}

/** The roles, the outermost first, of what is read last. */
function lastRead({ type, id, role, children }: Node, texts: ReadonlyMap<string, string>): string[] | undefined {
  if (type === 'content') return (texts.get(id ?? '') ?? '').trim() === '' ? undefined : []
  const last = (children ?? []).toReversed().reduce<string[] | undefined>((found, child) => found ?? lastRead(child, texts), undefined)
  return last && [...(role ? [role] : []), ...last]
}

export const textsOf = (elements: Awaited<ReturnType<typeof readPdf>>['elements'], role: string) =>
  elements.filter((one) => one.role === role).map(({ text }) => text)
