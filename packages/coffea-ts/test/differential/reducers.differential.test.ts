import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward } from "../oracle/awkward-call.ts";
import { randomNumbers } from "../data/random-segments.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { arrayOf, type TypedValues, typedArrays } from "../oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const { numRuns, seed } = fuzzOptions(3000, 20260814);

const leaves = ["float64", "float64", "float64", "float32", "int8", "uint16", "int32", "uint32", "int64", "int64", "uint64", "bool"];
const axes = [null, 0, 1, 2, 3, -1, -1, -2, -3, -4];
const flags = fc.constantFrom(undefined, undefined, true, false);
const given = fc.record({ axis: fc.constantFrom(...axes), keepdims: flags, maskIdentity: flags });
interface Given {
  readonly axis: number | null;
  readonly keepdims?: boolean | undefined;
  readonly maskIdentity?: boolean | undefined;
}

function keywords({ axis, keepdims, maskIdentity }: Given): Record<string, unknown> {
  return {
    axis,
    ...(keepdims === undefined ? {} : { keepdims }),
    ...(maskIdentity === undefined ? {} : { mask_identity: maskIdentity }),
  };
}

/** The same values for awkward, in the dtype that sums are made in here: float64 for all but 64-bit integers. */
function summed(x: TypedValues): TypedValues {
  return { ...x, $type: x.$type.replace(/float32|u?int(?:8|16|32)|bool/, "float64") };
}

const depthOf = (type: string): number => 1 + (type.match(/\*/g) ?? []).length;

/** The axis from the outside. */
function positive(axis: number | null, type: string): number | null {
  return axis === null || axis >= 0 ? axis : axis + depthOf(type);
}

const names = {
  sum: "sum", prod: "prod", any: "any", all: "all", min: "min", max: "max", argmin: "argmin", argmax: "argmax", count: "count",
  countNonzero: "count_nonzero", nansum: "nansum", nanprod: "nanprod", nanmin: "nanmin", nanmax: "nanmax", nanargmin: "nanargmin", nanargmax: "nanargmax",
} as const; // prettier-ignore
type Name = keyof typeof names;

/** Differences that docs/awkward.md lists. */
function knownReducer({ arguments: [input], keywords: options = {}, function: name }: Case, mine: Answer, theirs: Answer): string | null {
  const { $type } = input as TypedValues;
  const axis = positive((options["axis"] as number | null) ?? null, $type);
  const isInnermost = axis === depthOf($type) - 1;
  if (name.includes("arg") && axis !== null && !isInnermost && mine.error === undefined && theirs.error === undefined)
    return "positions of entries";
  if (/^(any|all)$/.test(name) && /needs boolean/.test(mine.error ?? "")) return "any and all of numbers";
  if (axis === null && options["keepdims"] === true && / 0 \* |^0 \* /.test(theirs.type ?? "")) return "everything of nothing, kept";
  return null;
}

describe("reducers give what awkward gives", { skip }, () => {
  test("on every axis, with keepdims and maskIdentity", async () => {
    const inputs = fc.sample(fc.tuple(typedArrays({ leaves, maxDepth: 3 }), given, fc.constantFrom(...(Object.keys(names) as Name[]))), {
      numRuns,
      seed,
    });
    const cases = inputs.map(([x, options, name]): Case => {
      return {
        function: names[name],
        arguments: [/sum|prod/.test(name) ? summed(x) : x],
        keywords: keywords(options),
        ours: () => (ak[name] as ak.Untyped)(arrayOf(x), options),
      };
    });
    await compareWithAwkward(oracle, cases, { tolerance: 1e-12, known: knownReducer });
  });

  test("minima and maxima that start somewhere", async () => {
    const start = fc.tuple(
      typedArrays({ leaves: leaves.filter((leaf) => leaf !== "bool"), maxDepth: 2 }),
      given,
      fc.constantFrom("min" as const, "max" as const),
    );
    const cases = fc.sample(start, { numRuns: Math.ceil(numRuns / 4), seed }).map(([x, options, name]): Case => {
      const isBig = x.$type.includes("int64");
      const initial = { initial: isBig ? 2n : 2 } as object;
      return {
        function: name,
        arguments: [x],
        keywords: { ...keywords(options), initial: 2 },
        ours: () => (ak[name] as ak.Untyped)(arrayOf(x), { ...options, ...initial }),
      };
    });
    await compareWithAwkward(oracle, cases, { known: knownReducer });
  });

  test("sums of everything to the last bit, of every length and type of missing", async () => {
    const random = randomNumbers();
    const lengths = [
      ...Array.from({ length: 40 }, (_, i) => i),
      127,
      128,
      129,
      135,
      136,
      255,
      256,
      257,
      1000,
      1001,
      5003,
      8192,
      8193,
      30_011,
    ];
    const cases = lengths.flatMap((length) => {
      const values = Array.from({ length }, () => (random() - 0.3) * 10 ** Math.floor(6 * random()));
      const holes = values.map((value, i) => (i % 5 === 3 ? null : value));
      return (["sum", "mean", "var"] as const).flatMap((name) =>
        [
          { $type: "float64", $values: values },
          { $type: "var * ?float64", $values: [holes, []] },
        ].map((x): Case => {
          return {
            function: name,
            arguments: [x],
            keywords: { axis: null },
            ours: () => (ak[name] as ak.Untyped)(arrayOf(x), { axis: null }),
          };
        }),
      );
    });
    await compareWithAwkward(oracle, cases, { tolerance: 0 });
  });
});
