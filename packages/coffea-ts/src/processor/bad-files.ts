import { type ErrorCode, isCoffeaError } from "../base/index.ts";
import { errorChain } from "../executor/index.ts";
import { badFileCodes } from "../fileset/index.ts";

/**
 * Which failures cost only their file or chunk: none (false), what is the file's fault (true), errors with one of these codes, or what a predicate says.
 * Codes and the built-in choice look at the error and its causes; a predicate gets the outermost error.
 */
export type SkipBadFiles = boolean | readonly ErrorCode[] | ((error: unknown) => boolean);

/** Whether a failure may be skipped. */
export function maySkip(error: unknown, rule: SkipBadFiles): boolean {
  if (typeof rule === "function") return rule(error);
  if (rule === false) return false;
  return codeIn(error, rule === true ? badFileCodes : rule) !== null;
}

/** Whether a failure is the file's fault. */
export function isBadFile(error: unknown): boolean {
  return codeIn(error, badFileCodes) !== null;
}

/** The first code of the error and its causes, except the wrapper's own; for reports. */
export function reasonOf(error: unknown): { readonly code: string; readonly reason: string } {
  let last = error;
  for (const link of errorChain(error)) {
    last = link;
    if (isCoffeaError(link) && link.code !== "ChunkFailed") return { code: link.code, reason: link.message };
  }
  return { code: last instanceof Error ? last.name : "Error", reason: last instanceof Error ? last.message : String(last) };
}

function codeIn(error: unknown, codes: readonly ErrorCode[]): ErrorCode | null {
  for (const link of errorChain(error)) if (isCoffeaError(link, ...codes) && codes.length > 0) return link.code;
  return null;
}
