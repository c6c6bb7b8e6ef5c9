import { pack, unpack } from '../pack.ts'

/** Bytes as the driver takes and gives them. */
export type Bytes = Int8Array<ArrayBuffer>

export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Float64Array): Int8Array =>
  new Int8Array(buffer, byteOffset, byteLength)

export const packed = (value: unknown): Int8Array => bytesOf(pack(value))

export const unsigned = ({ buffer, byteOffset, byteLength }: Bytes): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)

export const unpacked = <T>(bytes: Bytes): T => unpack<T>(unsigned(bytes))

/** Doubles from their bytes, wherever these begin. */
export const doublesOf = (bytes: Bytes): Float64Array => new Float64Array(bytes.slice().buffer)
