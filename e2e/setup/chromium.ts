import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** Software WebGL without the slow 2D canvas that `--use-gl=angle` brings. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Unpacks the browser that comes as a package, with the system libraries it needs, and answers its path. */
export async function unpackChromium(): Promise<string> {
  // Only where this says "Lambda" does the package bring its own NSS libraries.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

export function launch(executablePath: string, flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...flags],
    headless: true,
    ignoreDefaultArgs: ['--headless', '--headless=old'],
  })
}
