import type { Array, Untyped } from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { checkBytes, fromArrow } from "./from-arrow.ts";

/** The array of a Feather file's bytes (version 2; without compression or with zstd). Throws as `fromArrow`, and `NotSupported` for version 1. `ak.from_feather`. */
export function fromFeather<T = Untyped>(bytes: Uint8Array | ArrayBuffer): Array<T> {
  checkBytes(bytes, "fromFeather");
  const start = bytes instanceof Uint8Array ? bytes.subarray(0, 4) : new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (new TextDecoder().decode(start) === "FEA1")
    throw new CoffeaError("NotSupported", "This is a Feather file of version 1, which Arrow has given up. Write it again with version 2.");
  return fromArrow<T>(bytes);
}
