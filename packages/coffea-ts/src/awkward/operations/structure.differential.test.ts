import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward, type CompareOptions, sameValues } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, typedArrays, type TypedArrayOptions, type TypedValues } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const functions = ak as ak.Untyped;
const leaves = ["float64", "float64", "float32", "int32", "int64", "bool", "string"];

function depthOf(type: string): number {
  return type.replace(/\{.*\}/, "").split("*").length;
}

/** Runs random cases; at least `least` of them must be answered by both. */
async function compare(cases: fc.Arbitrary<Case>, runs: number, options: CompareOptions & { least?: number } = {}): Promise<void> {
  const { equal, known } = await compareWithAwkward(oracle, fc.sample(cases, fuzzOptions(runs, 4_117)), options);
  const answered = equal + [...known.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(
    answered >= (options.least ?? 0.5) * runs || process.env["COFFEA_TS_FUZZ_RUNS"] !== undefined,
    `only ${answered} of ${runs} had an answer`,
  );
}

/** A call with one array and an axis from one too low to one too high. */
function alongAxis(
  options: TypedArrayOptions,
  make: (x: TypedValues, axis: number, pick: (n: number) => number) => Case,
): fc.Arbitrary<Case> {
  return typedArrays({ leaves, ...options }).chain((x) =>
    fc
      .tuple(fc.integer({ min: -depthOf(x.$type) - 1, max: depthOf(x.$type) }), fc.infiniteStream(fc.nat(9999)))
      .map(([axis, stream]) => make(x, axis, (n) => stream.next().value % n)),
  );
}

const numbers = leaves.filter((leaf) => leaf !== "string");

/** For these text is a list of characters there. */
const textAsLists = new Set<string>(["num", "local_index", "firsts", "flatten", "is_none", "combinations", "argcombinations", "pad_none"]);

/** Differences that docs/awkward.md lists. */
function knownAlongAxis({ function: name, arguments: given, keywords }: Case, mine: Answer, theirs: Answer): string | null {
  if (theirs.error?.includes("_rebuild_without_nones") === true) return "drop_none of fixed-size lists";
  const { $type } = given[0] as TypedValues;
  const axis = keywords!["axis"] as number;
  const counted = axis < 0 ? axis + depthOf($type) : axis;
  if (name === "firsts" && counted === 0) return "the first event is x.get(0)";
  if (name === "drop_none" && counted < depthOf($type) - 1) return "drop_none drops deeper, too";
  if (name === "argcombinations" && axis < 0) return "argcombinations with negative axes";
  // The type of the filled lists is an option there only if something was filled, which is known from the data alone.
  if (name === "pad_none" && sameValues(mine.value, theirs.value)) return "pad_none that fills nothing";
  return null;
}

/** Axes that both have: Python's axes go into records, ours count the lists around them. */
const around = { records: false };

describe("structure of lists", { skip: havePeers ? false : "the Python peers are not installed" }, () => {
  for (const [python, name] of [
    ["num", "num"],
    ["local_index", "localIndex"],
    ["firsts", "firsts"],
    ["singletons", "singletons"],
    ["is_none", "isNone"],
    ["drop_none", "dropNone"],
    ["flatten", "flatten"],
  ] as const)
    test(`${name} at every axis`, async () => {
      await compare(
        alongAxis({ ...around, leaves: textAsLists.has(python) ? numbers : leaves }, (x, axis) => ({
          function: python,
          arguments: [x],
          keywords: { axis },
          ours: () => functions[name](arrayOf(x), { axis }),
        })),
        1500,
        { known: knownAlongAxis, least: 0.4 },
      );
    });

  test("flatten of everything, ravel and drop_none, with the fields of records", async () => {
    // Without text, which awkward cannot join with numbers there, and 64-bit integers, which do not become floats here.
    const cases = typedArrays({ leaves: ["float64", "float32", "int32", "bool"], records: true }).chain((x) =>
      fc.constantFrom<Case>(
        { function: "flatten", arguments: [x], keywords: { axis: null }, ours: () => functions.flatten(arrayOf(x), { axis: null }) },
        { function: "ravel", arguments: [x], ours: () => ak.ravel(arrayOf(x)) },
        { function: "drop_none", arguments: [x], ours: () => ak.dropNone(arrayOf(x)) },
      ),
    );
    await compare(cases, 3000, { least: 0.8 });
  });

  test("pad_none", async () => {
    await compare(
      alongAxis({ ...around, leaves: numbers }, (x, axis, pick) => {
        const [target, clip] = [pick(5), pick(2) === 0];
        return {
          function: "pad_none",
          arguments: [x, target],
          keywords: { axis, clip },
          ours: () => functions.padNone(arrayOf(x), target, { axis, clip }),
        };
      }),
      2000,
      { known: knownAlongAxis },
    );
  });

  test("combinations and their positions", async () => {
    await compare(
      alongAxis({ ...around, leaves: numbers, maxLength: 4 }, (x, axis, pick) => {
        const [n, replacement, positions, named] = [1 + pick(4), pick(2) === 0, pick(3) === 0, pick(2) === 0];
        const fields = named ? { fields: ["a", "b", "c", "d"].slice(0, n) } : {};
        return {
          function: positions ? "argcombinations" : "combinations",
          arguments: [x, n],
          keywords: { axis, replacement, ...fields },
          ours: () => functions[positions ? "argCombinations" : "combinations"](arrayOf(x), n, { axis, replacement, ...fields }),
        };
      }),
      2000,
      { known: knownAlongAxis },
    );
  });
});
