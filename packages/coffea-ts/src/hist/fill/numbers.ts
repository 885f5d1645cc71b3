import { CoffeaError } from "../../base/index.ts";
import type { Numbers } from "./column.ts";

/** Numbers, bigints and booleans as float64, or as the typed array that they are already. Throws `BadArgument` for a bigint that a float64 cannot hold exactly. */
export function exactNumbers(values: ArrayLike<number | bigint | boolean>, name: string): Numbers {
  if (ArrayBuffer.isView(values) && !(values instanceof BigInt64Array || values instanceof BigUint64Array)) return values as Numbers;
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = values[i]!;
    numbers[i] = Number(value);
    if (typeof value === "bigint" && BigInt(numbers[i]!) !== value) {
      throw new CoffeaError(
        "BadArgument",
        `fill got the 64-bit integer ${value} (entry ${i}) for ${name}, which a float64 cannot hold exactly. Fill a smaller quantity, such as a remainder.`,
      );
    }
  }
  return numbers;
}

/** The same numbers, all of them integers; `way` says in the message what is wanted. Throws `BadArgument` for any other number, NaN included. */
export function integersOnly(numbers: Numbers, name: string, way: string): Numbers {
  if (!(numbers instanceof Float64Array || numbers instanceof Float32Array)) return numbers;
  const wrong = numbers.findIndex((number) => !Number.isInteger(number));
  if (wrong === -1) return numbers;
  throw new CoffeaError("BadArgument", `fill got the number ${numbers[wrong]} (entry ${wrong}) for ${name}. ${way}`);
}
