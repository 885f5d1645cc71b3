import type { Code, Local, Statement } from "../ir/code.ts";

/** A function of float64 that loops call and that no instruction is, in the language of loops. */
export interface Callable {
  readonly parameters: readonly Local[];
  readonly body: readonly Statement[];
  /** What it gives: one number, or two where functions of the same number share most of their work. */
  readonly results: readonly Code[];
}
