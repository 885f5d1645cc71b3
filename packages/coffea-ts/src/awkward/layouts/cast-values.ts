import type { Dtype } from "../form.ts";
import type { Values } from "../layout.ts";
import { valuesOf } from "./make.ts";
import { narrow } from "./narrow.ts";

/** Values as another dtype. Fractions are cut, integers that do not fit wrap around, and NaN and infinities are 0 in integers, as typed arrays store them. */
export function castValues(data: Values, dtype: Dtype): Values {
  const out = valuesOf(dtype, data.length);
  const isBig = data instanceof BigInt64Array || data instanceof BigUint64Array;
  const toBig = out instanceof BigInt64Array || out instanceof BigUint64Array;
  if (dtype === "bool") for (let i = 0; i < data.length; i++) (out as Uint8Array)[i] = Number(data[i]) === 0 ? 0 : 1;
  else if (isBig && !toBig) fromBig(data, out as Float64Array, !dtype.startsWith("float"));
  else if (!isBig && toBig) for (let i = 0; i < data.length; i++) (out as BigInt64Array)[i] = toWhole(Number(data[i]));
  else if (data instanceof Float64Array && out instanceof Float32Array) narrow(data, out);
  else (out as Float64Array).set(data as Float64Array);
  return out;
}

/** The lowest 32 bits hold what fits any smaller integer; rounding to a float first would lose them. */
function fromBig(data: BigInt64Array | BigUint64Array, out: Float64Array, toIntegers: boolean): void {
  if (toIntegers) for (let i = 0; i < data.length; i++) out[i] = Number(BigInt.asIntN(32, data[i]!));
  else for (let i = 0; i < data.length; i++) out[i] = Number(data[i]);
}

function toWhole(value: number): bigint {
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}
