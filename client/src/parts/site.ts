/** Addresses come from data: only web pages become links. */
export const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? '')

/** A title that is no title: "bmz.de/de/mitmachen/kommunen-16446". */
const ADDRESS = /^(https?:\/\/|[\p{L}\d-]+(\.[\p{L}\d-]+)+\/)\S*$/iu
const LONGEST_WORDS = 80

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** "nur-noch-10-jahre_arid,522662.html" -> "nur noch 10 jahre": without ending, numbers of the site and signs between words. */
const wordsOf = (segment: string): string =>
  decoded(segment)
    .replace(/\.(html?|php\d?|aspx?|pdf)$/i, '')
    .replace(/[-_+,]+/g, ' ')
    .replace(/( arid)?( \d[\d.]{3,})?$/, '')
    .trim()

/**
 * The title of a source; of one that has only its address, whose page it is and the words of the path, a long one cut at a
 * word: "BMZ › preistraeger wettbewerb fuer kommunale entwicklungspolitik 2024".
 */
export function titleOf(source: { readonly title: string; readonly url?: string | null; readonly publisher?: string | null }): string {
  if (!ADDRESS.test(source.title)) return source.title
  const [site = '', ...path] = source.title
    .replace(/^https?:\/\/(www\d?\.)?/i, '')
    .replace(/[?#].*$/, '')
    .split('/')
  const told = path.map(wordsOf).filter((words) => /\p{L}{3}/u.test(words))
  const last = told.at(-1)
  if (last === undefined) return source.publisher ?? site
  const words = last.length < 12 && told.length > 1 ? `${told.at(-2)} › ${last}` : last
  const cut = words.length <= LONGEST_WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_WORDS))} …`
  return `${source.publisher ?? site} › ${cut}`
}
