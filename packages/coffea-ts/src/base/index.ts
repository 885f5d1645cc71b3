/**
 * What every other folder may use: errors, hints for mistyped names, the packed form of values, small value helpers. Imports nothing.
 *
 * @module
 */
export { CoffeaError, isCoffeaError } from "./errors.ts";
export type { ErrorCode } from "./errors.ts";
export { nearestNames, hintFor } from "./nearest-names.ts";
export type { Addable } from "./addable.ts";
export { isAddable } from "./addable.ts";
export { Attached } from "./attached.ts";
export { Lazy } from "./lazy.ts";
export { checkOptions, shortText } from "./options.ts";
export type { OptionKind } from "./options.ts";
export { fromBase64, toBase64 } from "./base64.ts";
export { crc32 } from "./crc32.ts";
export { sha256 } from "./sha256.ts";
export { digest } from "./digest.ts";
export { version } from "./version.ts";
export { pack, registerPackable } from "./packable.ts";
export type { Packable, Packed } from "./packable.ts";
export { unpack } from "./unpack.ts";
export { fromBytes, toBytes } from "./packed-bytes.ts";
export { escaped } from "./escaped.ts";
export { SvgPicture } from "./svg-picture.ts";
export { isPlainObject } from "./plain-object.ts";
export * as wasm from "./wasm/assembler.ts";
export { load as loadWasm, loadOn as loadWasmOn } from "./wasm/load.ts";
export { ThreadMemory, threadMemory } from "./wasm/thread-memory.ts";
export { errorAtLine, frameText, userFrame } from "./user-frame.ts";
export type { UserFrame } from "./user-frame.ts";
