/** Tags of every error that this package throws on purpose; `error.code` is one of them. */
export type ErrorCode =
  | "BadArgument"
  | "BadAxis"
  | "BadFileset"
  | "BadMask"
  | "BranchNotFound"
  | "ChunkFailed"
  | "CodecFailed"
  | "CorruptFile"
  | "FieldNotFound"
  | "FileNotFound"
  | "IncompatibleAccumulators"
  | "KeyNotFound"
  | "ListTooShort"
  | "NeedsData"
  | "NoChunks"
  | "NotARootFile"
  | "NotReadable"
  | "NotShippable"
  | "NotSupported"
  | "NotTraceable"
  | "ReadFailed"
  | "ShapeMismatch"
  | "TruncatedFile"
  | "WorkerDied"
  | "WriteFailed";

/**
 * The error of this package: one paragraph that says what went wrong, with which value, where, the nearest valid name and the way out.
 * `code` is for programs, `message` for people, `details` carries the same facts as data (file, tree, branch, entry, …).
 */
export class CoffeaError extends Error {
  override readonly name = "CoffeaError";
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Whether `error` is a {@link CoffeaError}, and with one of `codes` when some are given. */
export function isCoffeaError(error: unknown, ...codes: ErrorCode[]): error is CoffeaError {
  return error instanceof CoffeaError && (codes.length === 0 || codes.includes(error.code));
}
