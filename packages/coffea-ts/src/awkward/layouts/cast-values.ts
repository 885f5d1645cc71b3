import type { Dtype } from "../form.ts";
import type { Values } from "../layout.ts";
import { valuesOf } from "./make.ts";

/** Values as another dtype. Fractions are cut, out of range integers wrap around, as typed arrays store them. */
export function castValues(data: Values, dtype: Dtype): Values {
  const out = valuesOf(dtype, data.length);
  const fromBig = data instanceof BigInt64Array || data instanceof BigUint64Array;
  const toBig = out instanceof BigInt64Array || out instanceof BigUint64Array;
  if (dtype === "bool") for (let i = 0; i < data.length; i++) (out as Uint8Array)[i] = Number(data[i]) === 0 ? 0 : 1;
  else if (fromBig && !toBig) for (let i = 0; i < data.length; i++) (out as Float64Array)[i] = Number(data[i]);
  else if (!fromBig && toBig) for (let i = 0; i < data.length; i++) (out as BigInt64Array)[i] = BigInt(Math.trunc(Number(data[i])));
  else (out as Float64Array).set(data as Float64Array);
  return out;
}
