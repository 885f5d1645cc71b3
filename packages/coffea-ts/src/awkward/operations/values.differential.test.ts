import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { partnerArrays } from "../../../test/oracle/partner-arrays.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, type TypedValues, typedArrays } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const dtypes = ["float64", "float32", "int8", "uint16", "int32", "int64", "uint64", "bool"] as const;

describe("values give what awkward gives", { skip }, () => {
  test("arrays filled with one value", async () => {
    const arrays = fc.sample(typedArrays({ records: true, leaves: [...dtypes, "string"] }), fuzzOptions(400, 21));
    const cases = arrays.flatMap((a, i): Case[] => {
      const x = arrayOf(a);
      const dtype = dtypes[i % dtypes.length]!;
      const isText = a.$type.includes("string");
      const like: Case[] = [{ function: "zeros_like", arguments: [a], ours: () => ak.zerosLike(x) }];
      if (isText) return like;
      return [
        ...like,
        { function: "ones_like", arguments: [a], ours: () => ak.onesLike(x) },
        { function: "full_like", arguments: [a, 5.7], ours: () => ak.fullLike(x, 5.7) },
        { function: "full_like", arguments: [a, 3], keywords: { dtype: { $dtype: dtype } }, ours: () => ak.fullLike(x, 3, { dtype }) },
      ];
    });
    await compareWithAwkward(oracle, cases, { types: "exact" });
  });

  test("NaN and infinities replaced, numbers rounded", async () => {
    const arrays = fc.sample(typedArrays({ leaves: ["float64"] }), fuzzOptions(300, 22));
    const cases = arrays.flatMap((a, i): Case[] => {
      const x = arrayOf(a);
      const decimals = (i % 5) - 2;
      return [
        { function: "nan_to_num", arguments: [a], ours: () => ak.nanToNum(x) },
        {
          function: "nan_to_num",
          arguments: [a],
          keywords: { nan: 1.5, posinf: 2.5, neginf: -3 },
          ours: () => ak.nanToNum(x, { nan: 1.5, posinf: 2.5, neginf: -3 }),
        },
        { function: "round", arguments: [a, decimals], ours: () => ak.round(x, { decimals }) },
      ];
    });
    await compareWithAwkward(oracle, cases, { tolerance: 1e-15, types: "exact" });
  });

  test("closeness", async () => {
    const cases = fc
      .sample(partnerArrays(["float64", "?float64", "int64"], { regular: false }), fuzzOptions(300, 23))
      .flatMap(({ a, b, e }): Case[] => {
        const pair = (p: TypedValues, q: TypedValues): Case[] => [
          { function: "isclose", arguments: [p, q], ours: () => ak.isClose(arrayOf(p), arrayOf(q)) },
          {
            function: "isclose",
            arguments: [p, q],
            keywords: { rtol: 0.3, atol: 0.5, equal_nan: true },
            ours: () => ak.isClose(arrayOf(p), arrayOf(q), { rtol: 0.3, atol: 0.5, equalNan: true }),
          },
        ];
        return [...pair(a, b), ...pair(a, e), ...pair(e, b), ...pair(a, a)];
      });
    await compareWithAwkward(oracle, cases);
  });

  test("arrays repeated for each other's lists", async () => {
    const leaves = ["float64", "?float64", "?int64", "bool", "{u: int32}"];
    const cases = fc.sample(partnerArrays(leaves, { regular: false }), fuzzOptions(300, 24)).flatMap(({ a, b, e }): Case[] => {
      const [x, y, z] = [a, b, e].map(arrayOf) as [ak.Untyped, ak.Untyped, ak.Untyped];
      return [
        { function: "broadcast_arrays", arguments: [a, e], ours: () => ak.broadcastArrays([x, z]) },
        { function: "broadcast_arrays", arguments: [e, b, 5.5], ours: () => ak.broadcastArrays([z, y, 5.5]) },
        {
          function: "broadcast_arrays",
          arguments: [a, e],
          keywords: { depth_limit: 2 },
          ours: () => ak.broadcastArrays([x, z], { depthLimit: 2 }),
        },
      ];
    });
    await compareWithAwkward(oracle, cases, { types: "exact" });
  });

  test("equality of arrays", async () => {
    const leaves = ["float64", "float32", "int8", "int64", "?float64", "?int8", "bool", "string", "{u: int8}"];
    const cases = fc.sample(partnerArrays(leaves, { maxLength: 2 }), fuzzOptions(400, 25)).flatMap(({ a, b }): Case[] => {
      const [x, y] = [a, b].map(arrayOf) as [ak.Untyped, ak.Untyped];
      const free = { dtype_exact: false, check_regular: false };
      const wanted = { dtypeExact: false, checkRegular: false };
      return [
        { function: "array_equal", arguments: [a, b], ours: () => ak.arrayEqual(x, y) },
        { function: "array_equal", arguments: [a, a], keywords: { equal_nan: true }, ours: () => ak.arrayEqual(x, x, { equalNan: true }) },
        { function: "almost_equal", arguments: [a, a], ours: () => ak.almostEqual(x, x) },
        {
          function: "almost_equal",
          arguments: [a, b],
          keywords: { ...free, rtol: 0.5, atol: 2 },
          ours: () => ak.almostEqual(x, y, { ...wanted, rtol: 0.5, atol: 2 }),
        },
        { function: "is_valid", arguments: [a], ours: () => ak.isValid(x) },
      ];
    });
    await compareWithAwkward(oracle, cases);
  });

  test("arrays as another type", async () => {
    const forms = ["float32", "?int32", "var * float64", "option[var * ?float64]", "2 * ?int64", "var * var * float64", "1 * float64"];
    const arrays = fc.sample(typedArrays({ leaves: ["float64", "int32"], maxDepth: 2, maxLength: 4 }), fuzzOptions(400, 26));
    const cases = arrays.map((a, i): Case => {
      const type = forms[i % forms.length]!;
      return { function: "enforce_type", arguments: [finite(a), type], ours: () => ak.enforceType(arrayOf(finite(a)), type) };
    });
    const known = ({ arguments: [given] }: Case, _: Answer, theirs: Answer): string | null =>
      (theirs.value as unknown[] | undefined)?.length !== (given as TypedValues).$values.length && theirs.error === undefined
        ? "entries are lost there"
        : null;
    const { equal } = await compareWithAwkward(oracle, cases, { types: "exact", known });
    assert.ok(equal > 0.05 * cases.length);
  });
});

/** Without what no integer holds. */
function finite({ $type, $values }: TypedValues): TypedValues {
  return {
    $type,
    $values: JSON.parse(
      JSON.stringify($values, (_, value: unknown) => (typeof value === "number" && !(Math.abs(value) < 1e6) ? 7 : value)),
    ) as unknown[],
  };
}
