import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const RENDERERS = ['ours', 'ours (all lines)', 'sigma', 'cytoscape', 'force-graph']

interface Esbuild {
  build(options: object): Promise<{ outputFiles: readonly { text: string }[] }>
}

/** One renderer with the page that measures it, as one script. */
export async function bundle(name: string): Promise<string> {
  const tool = join(import.meta.dirname, 'node_modules/esbuild/lib/main.js')
  if (!existsSync(tool)) throw new Error('First: npm --prefix bench/render ci')
  const { build } = ((await import(tool)) as { default: Esbuild }).default
  const entry = name.startsWith('ours') ? 'ours.ts' : `peers/${name}.js`
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]!.text
}
