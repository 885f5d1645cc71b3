import { pack } from "../../base/index.ts";

/** A value as JSON values, the contents of typed arrays too, to be hashed. Throws `NotShippable` for what is no data. */
export function hashable(value: unknown): unknown {
  const { head, buffers } = pack(value);
  return [head, buffers.map((buffer) => Array.from(new Uint8Array(buffer)))];
}
