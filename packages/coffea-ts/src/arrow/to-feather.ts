import type { Expr } from "../awkward/index.ts";
import { toArrow } from "./to-arrow.ts";

/** An array as the bytes of a Feather file (version 2, an Arrow IPC file), uncompressed. `ak.to_feather`. */
export function toFeather(x: Expr<unknown>): Uint8Array {
  return toArrow(x, { format: "file" });
}
