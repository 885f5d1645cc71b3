import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Case, compareWithAwkward } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { partnerArrays } from "../../../test/oracle/partner-arrays.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, type TypedValues } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

type Ours = (a: ak.Untyped, b: ak.Untyped) => unknown;
interface Pair {
  readonly a: TypedValues;
  readonly b: TypedValues;
}

function method(name: string): Ours {
  return (a, b) => a[name](b);
}

function cases(functions: Readonly<Record<string, Ours>>, pairs: readonly Pair[]): Case[] {
  const names = Object.keys(functions);
  return pairs.map(({ a, b }, i): Case => {
    const name = names[i % names.length]!;
    return { function: `np.${name}`, arguments: [a, b], ours: () => functions[name]!(arrayOf(a), arrayOf(b)) };
  });
}

/** Each of the partners beside the others. */
function pairs(leaves: readonly string[], seed: number, runs = 400): Pair[] {
  return fc.sample(partnerArrays(leaves, { regular: false }), fuzzOptions(runs, seed)).flatMap(({ a, b, e }) => [
    { a, b },
    { a, b: e },
    { a: e, b: a },
  ]);
}

const arithmetic = {
  add: method("add"),
  subtract: method("sub"),
  multiply: method("mul"),
  maximum: ak.maximum,
  minimum: ak.minimum,
} as const;
const comparisons = {
  equal: method("eq"), not_equal: method("ne"), less: method("lt"), less_equal: method("le"), greater: method("gt"), greater_equal: method("ge"),
} as const; // prettier-ignore

describe(
  "element-wise functions of two arrays give what NumPy gives",
  { skip: havePeers ? false : "the Python peers are not installed" },
  () => {
    test("float64", async () => {
      const functions = {
      ...arithmetic, ...comparisons, true_divide: method("div"), mod: method("mod"), remainder: ak.remainder, power: ak.power, arctan2: ak.atan2,
      hypot: ak.hypot, fmax: ak.fmax, fmin: ak.fmin, fmod: ak.fmod, floor_divide: ak.floorDivide, copysign: ak.copysign, logaddexp: ak.logaddexp,
      heaviside: ak.heaviside,
    }; // prettier-ignore
      const { equal } = await compareWithAwkward(oracle, cases(functions as Record<string, Ours>, pairs(["float64", "?float64"], 1)), {
        tolerance: 1e-13,
      });
      assert.ok(equal > 100);
    });

    test("64-bit integers, with overflow", async () => {
      const functions = {
        ...arithmetic,
        ...comparisons,
        floor_divide: method("div"),
        mod: method("mod"),
        power: method("pow"),
        fmax: ak.fmax,
        fmin: ak.fmin,
      };
      for (const dtype of ["int64", "uint64"])
        await compareWithAwkward(oracle, cases(functions as Record<string, Ours>, pairs([dtype, `?${dtype}`], 2)));
    });

    test("booleans count as 0 and 1 beside numbers and 64-bit integers", async () => {
      const beside = { add: method("add"), subtract: method("sub"), multiply: method("mul"), less: method("lt"), equal: method("eq") };
      for (const leaf of ["float64", "int64"]) {
        const mixed = pairs(["bool", leaf], 3, 800).filter(({ a, b }) => a.$type.includes("bool") !== b.$type.includes("bool"));
        await compareWithAwkward(oracle, cases(beside, mixed));
      }
    });

    test("logic and comparison of booleans", async () => {
      const functions = {
      logical_and: method("and"), logical_or: method("or"), logical_xor: method("xor"), not_equal: method("ne"), equal: method("eq"), greater: method("gt"),
    }; // prettier-ignore
      await compareWithAwkward(oracle, cases(functions, pairs(["bool", "?bool"], 4)));
    });
  },
);

describe(
  "element-wise functions of one array give what NumPy gives",
  { skip: havePeers ? false : "the Python peers are not installed" },
  () => {
    const functions: Readonly<Record<string, (x: ak.Untyped) => unknown>> = {
    negative: (x) => x.neg(), absolute: ak.abs, sqrt: ak.sqrt, exp: ak.exp, expm1: ak.expm1, log: ak.log, log10: ak.log10, log2: ak.log2, log1p: ak.log1p,
    sin: ak.sin, cos: ak.cos, tan: ak.tan, arcsin: ak.asin, arccos: ak.acos, arctan: ak.atan, sinh: ak.sinh, cosh: ak.cosh, tanh: ak.tanh,
    arcsinh: ak.asinh, arccosh: ak.acosh, arctanh: ak.atanh, floor: ak.floor, ceil: ak.ceil, trunc: ak.trunc, rint: ak.round, sign: ak.sign,
    square: ak.square, cbrt: ak.cbrt, exp2: ak.exp2, reciprocal: ak.reciprocal, degrees: ak.degrees, radians: ak.radians, isnan: ak.isnan,
    isfinite: ak.isfinite, isinf: ak.isinf, signbit: ak.signbit,
  }; // prettier-ignore
    const names = Object.keys(functions);

    function unaryCases(leaves: readonly string[], seed: number, wanted = names): Case[] {
      return fc.sample(partnerArrays(leaves), fuzzOptions(400, seed)).flatMap(({ a, b }, i) =>
        [a, b].map((x, k): Case => {
          const name = wanted[(2 * i + k) % wanted.length]!;
          return { function: `np.${name}`, arguments: [x], ours: () => functions[name]!(arrayOf(x)) };
        }),
      );
    }

    test("float64", async () => {
      await compareWithAwkward(oracle, unaryCases(["float64", "?float64"], 5), { tolerance: 1e-13, signedZeros: true });
    });

    test("64-bit integers", async () => {
      await compareWithAwkward(oracle, unaryCases(["int64", "?int64"], 6, ["negative", "absolute", "sign", "square"]));
    });
  },
);
