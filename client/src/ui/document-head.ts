import { useEffect } from 'react'

const NAME = 'Netzatlas'

/** Title and description of a view, so that a tab, a bookmark and a shared link say what it is. */
export function useDocumentHead(title: string | undefined, description?: string): void {
  useEffect(() => {
    document.title = title === undefined || title === NAME ? NAME : `${title} · ${NAME}`
  }, [title])
  useEffect(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="description"]')
    if (!meta || description === undefined) return
    const before = meta.content
    meta.content = description
    return () => {
      meta.content = before
    }
  }, [description])
}
