import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward, type CompareOptions, sameValues } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, typedArrays, type TypedValues } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

const functions = ak as ak.Untyped;
type Pick = (n: number) => number;

async function compare(
  cases: fc.Arbitrary<Case>,
  runs: number,
  { least = 0.3, ...options }: CompareOptions & { least?: number } = {},
): Promise<void> {
  const compared = await compareWithAwkward(oracle, fc.sample(cases, fuzzOptions(runs, 5_511)), options);
  assert.ok(
    compared.equal >= least * runs || process.env["COFFEA_TS_FUZZ_RUNS"] !== undefined,
    `only ${compared.equal} of ${runs} had an answer`,
  );
}

const picks: fc.Arbitrary<Pick> = fc.infiniteStream(fc.nat(99_999)).map((stream) => (n: number) => stream.next().value % n);
const leaves = ["float64", "int32", "float32", "bool"];

/** Random lists with the outer lengths of `like` to the given level, another type of values, and other lengths at the level below. */
function beside(like: TypedValues, pick: Pick, { shared, deep }: { readonly shared: number; readonly deep: number }): TypedValues {
  const leaf = leaves[pick(leaves.length)]!;
  const missing = pick(4) === 0;
  const value = (): unknown => (missing && pick(4) === 0 ? null : leaf === "bool" ? pick(2) === 0 : pick(9) - 4);
  const build = (there: unknown, level: number): unknown => {
    if (level === deep) return value();
    const items =
      level < shared && Array.isArray(there) ? there : Array.from({ length: level < shared && there === null ? 0 : pick(4) }, () => null);
    return items.map((item) => build(item, level + 1));
  };
  const values = like.$values.map((there) => build(there, 0));
  return { $type: `${"var * ".repeat(deep)}${missing ? "?" : ""}${leaf}`, $values: values };
}

function depthOf(type: string): number {
  return type.split("*").length;
}

/** Two or three arrays of which the outer lists pair, down to an axis. */
const together: fc.Arbitrary<{ readonly arrays: readonly TypedValues[]; readonly axis: number; readonly pick: Pick }> = fc
  .tuple(typedArrays({ leaves, maxLength: 4, minDepth: 1, maxDepth: 2 }), picks)
  .map(([x, pick]) => {
    const axis = pick(depthOf(x.$type));
    const others = Array.from({ length: 1 + pick(2) }, () => {
      const deep = Math.max(0, axis + (pick(5) === 0 ? -1 : 0) + (pick(6) === 0 ? 1 : 0));
      return beside(x, pick, { shared: Math.max(0, axis - 1), deep });
    });
    const arrays = pick(2) === 0 ? [x, ...others] : [...others, x];
    return { arrays, axis, pick };
  });

describe("several lists", { skip: havePeers ? false : "the Python peers are not installed" }, () => {
  test("concatenate at every axis", async () => {
    const cases = together.map(({ arrays, axis, pick }): Case => {
      const plain = axis > 0 && pick(6) === 0 ? [5] : [];
      return {
        function: "concatenate",
        arguments: [{ $list: [...arrays, ...plain] }],
        keywords: { axis },
        ours: () => functions.concatenate([...arrays.map(arrayOf), ...plain], { axis }),
      };
    });
    await compare(cases, 3000, { known: knownConcatenation });
  });

  test("cartesian and its positions at every axis, nested or not", async () => {
    const cases = together.map(({ arrays, axis, pick }): Case => {
      const positions = pick(3) === 0;
      const named = pick(2) === 0;
      const names = ["a", "b", "c"].slice(0, arrays.length);
      const nested = [false, false, true, names.slice(0, -1).filter(() => pick(2) === 0)][pick(4)]!;
      const by = Array.isArray(nested) && !named ? nested.map((name) => names.indexOf(name)) : nested;
      const ours = arrays.map(arrayOf);
      return {
        function: positions ? "argcartesian" : "cartesian",
        arguments: [named ? Object.fromEntries(names.map((name, i) => [name, arrays[i]])) : { $list: arrays }],
        keywords: { axis, nested: Array.isArray(by) ? { $list: by } : by },
        ours: () =>
          functions[positions ? "argCartesian" : "cartesian"](named ? Object.fromEntries(names.map((name, i) => [name, ours[i]])) : ours, {
            axis,
            nested: by,
          }),
      };
    });
    await compare(cases, 3000, { known: knownCartesian });
  });

  test("unflatten by numbers and by counts, at every axis", async () => {
    const cases = fc.tuple(typedArrays({ leaves, maxDepth: 2 }), picks).map(([x, pick]): Case => {
      const axis = pick(depthOf(x.$type));
      const lengths = innerLengths(x.$values, axis);
      const counts: (number | null)[] = [];
      const missing = axis === 0 && pick(3) === 0;
      for (let length of lengths) {
        for (; length > 0;) {
          if (missing && pick(4) === 0) counts.push(null);
          const count = Math.min(length, pick(4));
          counts.push(count);
          length -= count;
        }
      }
      if (pick(10) === 0) counts.push(1);
      const number = pick(4) === 0 ? 1 + pick(3) : null;
      const given = { $type: missing ? "?int32" : "int32", $values: counts };
      return {
        function: "unflatten",
        arguments: [x, number ?? given],
        keywords: { axis },
        ours: () => functions.unflatten(arrayOf(x), number ?? arrayOf(given), { axis }),
      };
    });
    await compare(cases, 2500, { known: knownGroups });
  });

  test("run_lengths", async () => {
    await compare(
      typedArrays({ leaves: ["bool", "string"], maxLength: 8, options: false }).map((x): Case => ({
        function: "run_lengths",
        arguments: [x],
        ours: () => ak.runLengths(arrayOf(x)),
      })),
      1000,
    );
  });

  test("run_lengths, where values and lists are missing", async () => {
    // Awkward counts missing values in the wrong lists, loses missing lists and refuses missing text: it gets the values without them.
    const cases = typedArrays({ leaves: ["bool", "string"], maxLength: 8 }).map((x): Case => {
      const stripped = withoutMissing(x);
      const type = stripped.$type.replace(/\w+$/, "int32");
      return {
        function: "run_lengths",
        arguments: [stripped],
        ours: () => ak.fromIter(emptyWhereMissing(ak.toList(ak.runLengths(arrayOf(x))), x.$values, depthOf(type)), { type }),
      };
    });
    await compare(cases, 1500);
  });

  test("fill_none at every axis", async () => {
    const cases = fc
      .tuple(typedArrays({ leaves: ["float64", "float32", "int32", "bool", "string"], records: true }), picks)
      .map(([x, pick]): Case => {
        const depth = depthOf(x.$type.replace(/\{.*\}/, ""));
        const axis = [undefined, null, -1, pick(depth), pick(depth)][pick(5)];
        const value = [7, 0.5, "none", true, -1][pick(5)]!;
        return {
          function: "fill_none",
          arguments: [x, value],
          keywords: axis === undefined ? {} : { axis },
          ours: () => functions.fillNone(arrayOf(x), value, axis === undefined ? {} : { axis }),
        };
      });
    await compare(cases, 3000, { known: knownFill });
  });

  test("newaxis", async () => {
    const cases = fc.tuple(typedArrays({ leaves, records: true }), picks).map(([x, pick]): Case => {
      const axis = 1 + pick(depthOf(x.$type.replace(/\{.*\}/, "")));
      const where = Array.from({ length: axis }, () => ({ $slice: [null, null, null] }));
      return {
        function: "getitem",
        arguments: [x, ...where, { $newaxis: true }],
        ours: () => functions.newaxis(arrayOf(x), { axis }),
      };
    });
    await compare(cases, 1000, { least: 0.9 });
  });

  test("lists of a fixed size and of any", async () => {
    const cases = fc.tuple(typedArrays({ leaves, minDepth: 1 }), picks).map(([x, pick]): Case => {
      const axis = 1 + pick(depthOf(x.$type) - 1);
      if (pick(2) === 0)
        return { function: "from_regular", arguments: [x], keywords: { axis }, ours: () => functions.fromRegular(arrayOf(x), { axis }) };
      const size = innerLengths(x.$values, axis)[0] ?? 0;
      return { function: "to_regular", arguments: [x], keywords: { axis }, ours: () => functions.toRegular(arrayOf(x), size, { axis }) };
    });
    await compare(cases, 1500, { known: knownRegular });
    await compare(
      typedArrays({ leaves, records: true }).map((x): Case => ({
        function: "to_packed",
        arguments: [x],
        ours: () => ak.toPacked(arrayOf(x)),
      })),
      500,
    );
  });
});

/** Lengths of the lists at an axis; for axis 0 the number of entries. */
function innerLengths(values: readonly unknown[], axis: number): number[] {
  if (axis === 0) return [values.length];
  return values.flatMap((value) => (value === null ? [] : innerLengths(value as unknown[], axis - 1)));
}

/** The values that are not missing; a list that is missing is empty. */
function withoutMissing({ $type, $values }: TypedValues): TypedValues {
  const depth = depthOf($type);
  const strip = (values: readonly unknown[], level: number): unknown[] =>
    level === depth ? values.filter((value) => value !== null) : values.map((list) => strip((list ?? []) as unknown[], level + 1));
  return { $type: $type.replace(/option\[|[\]?]/g, "").replace(/\d+ \*/g, "var *"), $values: strip($values, 1) };
}

/** Lists of `depth` levels, of which those that are missing in `values`, too, are empty. */
function emptyWhereMissing(lists: readonly unknown[], values: readonly unknown[], depth: number): unknown[] {
  if (depth === 1) return [...lists];
  return lists.map((list, i) => {
    if (list === null || values[i] === null) return list === values[i] ? [] : "missing in one only";
    return emptyWhereMissing(list as unknown[], values[i] as unknown[], depth - 1);
  });
}

const isArrayArgument = (given: unknown): given is TypedValues => typeof given === "object" && given !== null && "$type" in given;

/** The arrays of a call of several. */
function arraysOf({ arguments: [given] }: Case): TypedValues[] {
  const list = (given as { readonly $list?: unknown[] }).$list ?? Object.values(given as object);
  return list.filter(isArrayArgument);
}

/** Differences that docs/awkward.md lists. */
function knownConcatenation(compared: Case, mine: Answer, theirs: Answer): string | null {
  const misses = arraysOf(compared).some(({ $type }) => $type.includes("option["));
  if (misses && theirs.error?.includes("'int' object has no attribute 'is_option'") === true) return "plain values beside missing lists";
  if (!sameValues(mine.value, theirs.value)) return null;
  if (mine.type!.includes("union") && theirs.type!.includes("union")) return "lists of different kinds";
  return null;
}

function knownCartesian(compared: Case, mine: Answer, theirs: Answer): string | null {
  const arrays = arraysOf(compared);
  const { axis, nested } = compared.keywords as { axis: number; nested: boolean | { $list: unknown[] } };
  if (axis === 0 && nested !== false) {
    if (sameValues(mine.value, theirs.value)) return "nested pairs of events: sizes";
    if (arrays.some(({ $values }) => $values.length === 0)) return "nested pairs of events: none";
    if (arrays.length === 3 && nested !== true && nested.$list.length === 1) return "nested pairs of events: not all";
  }
  const depths = new Set(arrays.map(({ $type }) => depthOf($type)));
  if (depths.size > 1 && arrays.some(({ $type }) => /2 \*/.test($type)) && theirs.error?.includes("cannot broadcast") === true)
    return "fixed sizes pair from the right";
  return null;
}

function knownGroups({ arguments: [x, counts], keywords }: Case, mine: Answer, theirs: Answer): string | null {
  const items = innerLengths((x as TypedValues).$values, keywords!["axis"] as number).reduce((sum, count) => sum + count, 0);
  if (typeof counts === "number" && items === 0 && theirs.error?.includes("too large counts") === true) return "numbers for nothing";
  if (typeof counts === "number" && items % counts !== 0 && mine.error?.includes("do not divide") === true)
    return "numbers that do not divide";
  return null;
}

/** Python's axes go into the fields of records. */
function knownFill({ arguments: [x], keywords = {} }: Case): string | null {
  const { $type } = x as TypedValues;
  const axis = keywords["axis"];
  const around = $type.replace(/\{.*\}/, "{}");
  return typeof axis === "number" && axis === depthOf(around) - 1 && around.includes("{") && !around.includes("?{")
    ? "fields of records"
    : null;
}

function knownRegular(_compared: Case, mine: Answer, theirs: Answer): string | null {
  return sameValues(mine.value, theirs.value) ? "sizes of no lists" : null;
}
