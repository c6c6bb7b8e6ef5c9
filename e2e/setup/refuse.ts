import type { Page } from 'playwright-core'

export interface Asked {
  readonly operationName: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Answers what `refused` names with a fault of the server, until it names nothing any more. */
export async function refuse(page: Page, refused: (asked: Asked) => boolean): Promise<void> {
  await page.route(/\/graphql/, (route) => {
    const request = route.request()
    const told = new URL(request.url()).searchParams
    const asked: Asked =
      request.method() === 'GET'
        ? { operationName: told.get('operationName') ?? '', variables: JSON.parse(told.get('variables') ?? '{}') }
        : request.postDataJSON()
    if (!refused(asked)) return route.continue()
    return route.fulfill({ json: { errors: [{ message: 'planted', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } })
  })
}
