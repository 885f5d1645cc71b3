import { openLoopFolder } from "#loop-folder";
import { CoffeaError } from "../base/index.ts";
import type { LoopStore } from "../loop/index.ts";

/** Where compiled loops are kept between runs: true for this user's cache folder, or the path of a folder; false or null for nowhere. */
export type LoopCacheOption = string | boolean | null;

/**
 * The option as it is sent to workers.
 *
 * @throws `BadArgument` for anything else
 */
export function checkedLoopCache(option: unknown): LoopCacheOption {
  if (option === undefined || option === null || typeof option === "boolean" || (typeof option === "string" && option !== ""))
    return option ?? null;
  throw new CoffeaError(
    "BadArgument",
    `loopCache is ${typeof option === "object" ? "an object" : JSON.stringify(option)}; it takes the path of a folder, true for the cache folder of this user, or null for none.`,
  );
}

/**
 * The store that an option means; null for none, and where the package runs from its sources, which may change while loops are kept.
 *
 * @throws `NotSupported` for folders in browsers
 */
export function openLoopCache(option: LoopCacheOption): LoopStore | null {
  return option === null || option === false ? null : openLoopFolder(option === true ? null : option);
}
