import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]

const TEXT = '**/*.{css,csv,geojson,html,js,json,map,mjs,svg,txt,webmanifest}'
/** Below this a compressed copy saves less than a packet. */
const MIN_BYTES = 1_000
/** Above this the best quality takes seconds and saves a few percent. */
const LARGE_BYTES = 500_000

/** Puts `.br` and `.gz` copies beside the text files of a folder, so that the server only has to hand them out. */
export async function precompress(folder: string): Promise<void> {
  const files: string[] = []
  for await (const file of glob(TEXT, { cwd: folder })) files.push(join(folder, file))
  await Promise.all(
    files.map(async (file) => {
      const body = await readFile(file)
      if (body.length < MIN_BYTES) return
      const quality = body.length > LARGE_BYTES ? 9 : 11
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
      const [brotli, gzipped] = await Promise.all([toBrotli(body, { params }), toGzip(body, { level: 9 })])
      await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
    }),
  )
}
