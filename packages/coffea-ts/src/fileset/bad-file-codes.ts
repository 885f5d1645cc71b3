import type { ErrorCode } from "../base/index.ts";

/** Failures that are the file's fault: it is missing, not a ROOT file, damaged, without the tree, or cannot be read. A mistake in the program is never among them. */
export const badFileCodes: readonly ErrorCode[] = [
  "FileNotFound",
  "NotARootFile",
  "TruncatedFile",
  "CorruptFile",
  "CodecFailed",
  "ReadFailed",
  "KeyNotFound",
];
