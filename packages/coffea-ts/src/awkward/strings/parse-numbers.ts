import { CoffeaError } from "../../base/index.ts";
import type { Dtype } from "../form.ts";
import type { NumericLayout, StringLayout } from "../layout.ts";
import { numericLayout, valuesOf } from "../layouts/make.ts";
import { textsOf } from "./texts.ts";

/** The numbers that texts are, as Python reads them: white space around, a sign, `_` between digits; `inf` and `nan` for floating point. Throws `BadArgument` for others. */
export function parseNumbers(layout: StringLayout, dtype: Dtype, describe: () => string): NumericLayout {
  const out = valuesOf(dtype, layout.length);
  const isFloat = dtype === "float64" || dtype === "float32";
  const [low, high] = limits(dtype);
  const refuse = (text: string, why: string): never => {
    throw new CoffeaError(
      "BadArgument",
      `ak.stringsAstype found ${JSON.stringify(text)} in ${describe()}, which ${why} ${dtype}. Select the texts that are numbers, for example with ak.str.matchSubstringRegex.`,
    );
  };
  textsOf(layout).forEach((text, i) => {
    const plain = text.trim().replace(/(?<=\d)_(?=\d)/g, "");
    if (isFloat) {
      if (!decimal.test(plain)) refuse(text, "is no number for");
      out[i] = Number(
        plain
          .toLowerCase()
          .replace(/inf(?:inity)?/, "Infinity")
          .replace(/^[+-]?nan$/, "NaN"),
      );
      return;
    }
    if (!/^[+-]?\d+$/.test(plain)) refuse(text, "is no whole number for");
    const value = BigInt(plain.replace("+", ""));
    if (value < low || value > high) refuse(text, "is out of the range of");
    if (out instanceof BigInt64Array || out instanceof BigUint64Array) out[i] = value;
    else out[i] = Number(value);
  });
  return numericLayout(dtype, out);
}

const decimal = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i;

function limits(dtype: Dtype): readonly [bigint, bigint] {
  const bits = BigInt(/\d+$/.exec(dtype)?.[0] ?? 0);
  return dtype.startsWith("u") ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}
