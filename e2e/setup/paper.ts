import type { Page } from 'playwright-core'
import { readPdf } from '../../server/test/api/read-pdf.ts'

/** What the page is on paper, as the browser prints it. */
export const onPaper = async (page: Page) =>
  readPdf(new Uint8Array(await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true })))
