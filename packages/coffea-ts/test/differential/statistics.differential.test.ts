import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward } from "../oracle/awkward-call.ts";
import { fuzzOptions } from "../oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";
import { arrayOf, type TypedValues, types } from "../oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const { numRuns, seed } = fuzzOptions(1500, 20260816);

const leaves = ["float64", "float64", "float64", "int8", "int32", "int64", "bool"];
const depthOf = (type: string): number => 1 + (type.match(/\*/g) ?? []).length;

/** Numbers that squares of do not overflow, with some that are not finite. */
const numbers = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => n / 8) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

/** Three arrays of the same lists and the same missing values: values, partners and weights. */
function partners(type: string): fc.Arbitrary<readonly TypedValues[]> {
  return fc
    .tuple(fc.array(valueOf(ak.parseForm(type)), { maxLength: 5 }), fc.array(numbers, { minLength: 13, maxLength: 13 }))
    .map(([$values, more]) => {
      let at = 0;
      const next = (): number => more[at++ % more.length]!;
      const weight = (): number => Math.abs(next()) || 1;
      const $type = type.replace(/int8|int32|int64|bool/, "float64");
      return [
        { $type: type, $values },
        { $type, $values: $values.map((value) => replaced(value, next)) },
        { $type, $values: $values.map((value) => replaced(value, weight)) },
      ];
    });
}

function replaced(value: unknown, by: () => number): unknown {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((item) => replaced(item, by)) : by();
}

function valueOf(form: ak.Form): fc.Arbitrary<unknown> {
  if (form.kind === "list") return fc.array(valueOf(form.content), { maxLength: 4 });
  if (form.kind === "regular") return fc.array(valueOf(form.content), { minLength: form.size, maxLength: form.size });
  if (form.kind === "option") return fc.option(valueOf(form.content), { freq: 4 });
  if (form.kind !== "numeric") throw new Error("numbers were expected");
  if (form.dtype === "bool") return fc.boolean();
  if (form.dtype === "int64") return fc.bigInt({ min: -9n, max: 9n });
  return form.dtype === "float64" ? numbers : fc.integer({ min: -9, max: 9 });
}

const singles = ["mean", "var", "std", "moment", "ptp", "softmax", "nanmean", "nanvar", "nanstd"] as const;
const pairs = ["corr", "covar", "linearFit"] as const;
const pythonNames: Readonly<Record<string, string>> = { linearFit: "linear_fit" };

interface Choice {
  readonly name: (typeof singles)[number] | (typeof pairs)[number];
  readonly axis: number | null;
  readonly keepdims?: boolean | undefined;
  readonly maskIdentity?: boolean | undefined;
  readonly hasWeight: boolean;
  readonly ddof: number;
  readonly n: number;
}
const choices = fc.record({
  name: fc.constantFrom(...singles, ...pairs),
  axis: fc.constantFrom(null, -1, -1, 0, 1, 2, -2),
  keepdims: fc.constantFrom(undefined, true, false),
  maskIdentity: fc.constantFrom(undefined, true, false),
  hasWeight: fc.boolean(),
  ddof: fc.constantFrom(0, 0, 1, 2),
  n: fc.constantFrom(1, 2, 3, 4),
});

function caseOf([x, y, weight]: readonly TypedValues[], choice: Choice): Case {
  const { name, keepdims, maskIdentity, hasWeight, ddof, n } = choice;
  const depth = depthOf(x!.$type);
  // Fits of nested lists are lists of fits here, and a fit of lists there.
  const wanted = name === "linearFit" && depth > 2 ? null : choice.axis;
  const axis = wanted !== null && (wanted >= depth || wanted < -depth) ? -1 : wanted;
  const shape = name === "linearFit" || keepdims === undefined ? {} : { keepdims };
  const isVariance = /var$|std/.test(name) && name !== "covar";
  const weighs = hasWeight && name !== "ptp" && name !== "softmax";
  const masked = name === "softmax" || maskIdentity === undefined ? {} : { maskIdentity };
  const given = {
    axis,
    ...(name === "softmax" ? {} : shape),
    ...masked,
    ...(isVariance ? { ddof } : {}),
    ...(weighs ? { weight: arrayOf(weight!) } : {}),
  };
  const isPair = (pairs as readonly string[]).includes(name);
  const others = isPair ? [y!] : name === "moment" ? [n] : [];
  return {
    function: pythonNames[name] ?? name,
    arguments: [x, ...others],
    keywords: {
      axis,
      ...(name === "softmax" ? {} : shape),
      ...("maskIdentity" in masked ? { mask_identity: masked.maskIdentity } : {}),
      ...(isVariance ? { ddof } : {}),
      ...(weighs ? { weight } : {}),
    },
    ours: () => fitNames((ak[name] as ak.Untyped)(arrayOf(x!), ...(isPair ? [arrayOf(y!)] : others), given)),
  };
}

/** Fits under the names of Python. */
function fitNames(result: ak.Untyped): unknown {
  if (ak.isArray(result) ? !ak.fields(result).includes("slopeError") : typeof result.value !== "object" || result.value === null)
    return result;
  const { intercept, slope, interceptError, slopeError } = ak.isArray(result) ? (result as ak.Untyped) : result.value;
  const fit = { intercept, slope, intercept_error: interceptError, slope_error: slopeError };
  return ak.isArray(result) ? ak.zip(fit) : fit;
}

const cases = types({ leaves, maxDepth: 2 }).chain((type) =>
  fc.tuple(partners(type), choices).map(([arrays, choice]) => caseOf(arrays, choice)),
);

/** Differences that docs/awkward.md lists. */
function known({ function: name, arguments: [input], keywords = {} }: Case, mine: Answer, theirs: Answer): string | null {
  const { $type, $values } = input as TypedValues;
  if (name === "softmax" && /float(16|32)$|float16/.test(theirs.type ?? theirs.error ?? "")) return "softmax of small integers";
  // Sums without keepdims meet regular lists from the right there.
  if (name === "softmax" && /\b\d \*/.test($type)) return "regular lists pair from the right";
  if (keywords["keepdims"] === true && / 0 \* |^0 \* /.test(theirs.type ?? "") && (keywords["axis"] === null || $values.length === 0))
    return "nothing, kept";
  if (mine.error === undefined && /NoneType|cannot slice RegularArray/.test(theirs.error ?? "")) return "statistics of nothing";
  if (name === "ptp" && $type.includes("bool") && /boolean subtract/.test(theirs.error ?? "")) return "range of booleans";
  return null;
}

describe("statistics give what awkward gives", { skip }, () => {
  test("along every axis, with weights", async () => {
    const all = fc.sample(cases, { numRuns, seed });
    const isFit = (compared: Case): boolean => compared.function === "linear_fit";
    await compareWithAwkward(
      oracle,
      all.filter((compared) => !isFit(compared)),
      { tolerance: 1e-12, known },
    );
    // Records of fits have a name there.
    await compareWithAwkward(oracle, all.filter(isFit), { tolerance: 1e-12, known, types: "ignore" });
  });
});
