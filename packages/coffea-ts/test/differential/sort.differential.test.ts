import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward } from "../oracle/awkward-call.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { arrayOf, type TypedValues, typedArrays } from "../oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const { numRuns, seed } = fuzzOptions(3000, 20260815);
const leaves = ["float64", "float64", "float32", "int8", "uint16", "int32", "int64", "uint64", "bool", "string"];
const depthOf = (type: string): number => 1 + (type.match(/\*/g) ?? []).length;

const cases = fc
  .tuple(typedArrays({ leaves, maxDepth: 3 }), fc.constantFrom("sort" as const, "argsort" as const), fc.boolean(), fc.nat({ max: 11 }))
  .map(([x, name, ascending, choice]): Case => {
    const depth = depthOf(x.$type);
    const axis = (choice % (2 * depth + 1)) - depth;
    return {
      function: name,
      arguments: [x],
      keywords: { axis, ascending },
      ours: () => (ak[name] as ak.Untyped)(arrayOf(x), { axis, ascending }),
    };
  });

/** Differences that docs/awkward.md lists. */
function known({ function: name, arguments: [input], keywords }: Case, mine: Answer): string | null {
  const { $type } = input as TypedValues;
  const axis = keywords!["axis"] as number;
  const isInnermost = axis === -1 || axis === depthOf($type) - 1;
  if (mine.error !== undefined) return null;
  if ($type.includes("string") && (!isInnermost || !$type.includes("*"))) return "text across lists";
  if (name === "argsort" && (!isInnermost || $type.includes("?string"))) return "positions of entries";
  if (/\* .*option\[/.test($type)) return "missing lists inside lists";
  if ($type.includes("string") && name === "argsort" && keywords!["ascending"] === false) return "equal text, largest first";
  return null;
}

describe("sorting gives what awkward gives", { skip }, () => {
  test("along every axis", async () => {
    await compareWithAwkward(oracle, fc.sample(cases, { numRuns, seed }), { signedZeros: true, known });
  });
});
