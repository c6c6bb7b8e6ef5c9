import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** The log keeps whole seeds; packed they take a tenth. */
export const pack = (value: unknown): Uint8Array => zstdCompressSync(JSON.stringify(value))
export const unpack = <T>(bytes: Uint8Array): T => JSON.parse(zstdDecompressSync(bytes).toString()) as T
