import { CoffeaError } from "../base/index.ts";
import type { LoopStore } from "../loop/index.ts";

/** Stands in for folders of loops where there is no file system. Always throws `NotSupported`. */
export function openLoopFolder(folder: string | null): LoopStore | null {
  throw new CoffeaError(
    "NotSupported",
    `loopCache cannot be ${folder === null ? "true" : JSON.stringify(folder)} here: a web page has no folders. Leave it out.`,
  );
}
