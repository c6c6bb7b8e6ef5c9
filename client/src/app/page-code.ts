/** Nobody answers who could hand out the code of a page. */
export class Unreachable extends Error {}

/**
 * The code of a page. Where it is gone since a newer version is served, the router opens the page anew; where the server does
 * not answer, that would only lose what is on the screen.
 */
export async function pageCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load()
  } catch (error) {
    const answers = await fetch('/health').then(
      () => true,
      () => false,
    )
    throw answers ? error : new Unreachable()
  }
}
