const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What XML 1.0 allows no document to contain, and other control characters. */
const FORBIDDEN = /[\p{Cc}--[\t\n\r]]|[\uFFFE\uFFFF]/gv

/** Nearly all texts hold nothing of either: looked for at one go, since files of large networks hold millions of them. */
const SPECIAL = /[\p{Cc}&<>"\uFFFE\uFFFF\p{Cs}]/u

/** A text as it may stand in an attribute in double quotes or between tags; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text)
    ? text
        .toWellFormed()
        .replace(FORBIDDEN, '')
        .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!)
    : text

/** ` name="value"` for each that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('')
