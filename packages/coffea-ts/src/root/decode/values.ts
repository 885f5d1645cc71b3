import type { Dtype, Values, ValuesByDtype } from "../../awkward/index.ts";

const constructors: { readonly [D in Dtype]: new (length: number) => ValuesByDtype[D] } = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
};

/** A typed array of `length` zeros for `dtype`. */
export function allocateValues(dtype: Dtype, length: number): Values {
  return new constructors[dtype](length);
}
