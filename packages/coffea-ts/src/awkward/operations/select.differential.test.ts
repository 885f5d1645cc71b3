import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type Answer, type Case, compareWithAwkward } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, typedArrays, type TypedArrayOptions, type TypedValues } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

type Pick = (n: number) => number;
type Known = (compared: Case, mine: Answer, theirs: Answer) => string | null;

function depthOf(type: string): number {
  return type.replace(/\{.*\}/, "").split("*").length;
}

/** Compares `runs` cases, each of one random array and random choices. */
async function compare(options: TypedArrayOptions, runs: number, make: (x: TypedValues, pick: Pick) => Case, known?: Known): Promise<void> {
  const cases = fc
    .tuple(typedArrays({ leaves: ["float64", "int32", "bool", "string"], records: true, ...options }), fc.infiniteStream(fc.nat(99_999)))
    .map(([x, stream]) => make(x, (n) => stream.next().value % n));
  const sample = fc.sample(cases, fuzzOptions(runs, 7_411));
  const compared = await compareWithAwkward(oracle, sample, known === undefined ? {} : { known });
  assert.ok(
    compared.equal >= 0.3 * runs || process.env["COFFEA_TS_FUZZ_RUNS"] !== undefined,
    `only ${compared.equal} of ${runs} had an answer`,
  );
}

interface Shaped {
  readonly type: string;
  readonly values: readonly unknown[];
}

/** An array with lists as in `x`, to the depth `levels`: `leaf` makes the innermost values from the values of x there. */
function shapedAs(
  x: Shaped,
  levels: number,
  leaf: {
    readonly type: string;
    readonly make: (value: unknown) => unknown;
    readonly gaps: (there: boolean) => boolean;
    readonly count?: (items: unknown[]) => unknown[];
  },
): TypedValues {
  const build = (value: unknown, level: number): unknown => {
    if (leaf.gaps(value === null)) return null;
    if (level === 0) return leaf.make(value);
    const items = (value ?? []) as unknown[];
    const kept = level === 1 && leaf.count !== undefined ? leaf.count(items) : items;
    return kept.map((item) => build(item, level - 1));
  };
  return {
    $type: `${"option[var * ".repeat(levels)}?${leaf.type}${"]".repeat(levels)}`,
    $values: x.values.map((value) => build(value, levels)),
  };
}

/** The type without the missing values that do not occur: options where the array has none would make awkward's result an option, too. */
function tight({ $type, $values }: TypedValues): TypedValues {
  const levels = $type.split("*").length - 1;
  const leaf = /\?(\w+)/.exec($type)![1]!;
  const occurs = Array.from({ length: levels + 1 }, () => false);
  const visit = (values: readonly unknown[], level: number): void => {
    for (const value of values) {
      if (value === null) occurs[level] = true;
      else if (level < levels) visit(value as unknown[], level + 1);
    }
  };
  visit($values, 0);
  let type = occurs[levels] ? `?${leaf}` : leaf;
  for (let level = levels - 1; level >= 0; level--) type = occurs[level] ? `option[var * ${type}]` : `var * ${type}`;
  return { $type: type, $values };
}

const all = { $slice: [null, null, null] };

describe("selecting", { skip: havePeers ? false : "the Python peers are not installed" }, () => {
  test("by masks of every depth, with missing values in them", async () => {
    await compare(
      { maxDepth: 3 },
      4000,
      (x, pick) => {
        const levels = pick(depthOf(x.$type));
        const keepMissing = pick(2) === 0;
        const mask = tight(
          shapedAs({ type: x.$type, values: x.$values }, levels, {
            type: "bool",
            make: () => pick(2) === 0,
            gaps: (isMissing) => (isMissing ? keepMissing && pick(2) === 0 : keepMissing && pick(5) === 0),
          }),
        );
        return {
          function: "getitem",
          arguments: [x, mask],
          ours: () => (keepMissing ? arrayOf(x).filter(arrayOf(mask), { keepMissing }) : arrayOf(x).filter(arrayOf(mask))),
        };
      },
      knownSelection,
    );
  });

  test("by positions of every depth, missing and negative ones", async () => {
    await compare(
      { minDepth: 1, maxDepth: 3 },
      4000,
      (x, pick) => {
        const levels = 1 + pick(depthOf(x.$type) - 1);
        const gaps = pick(2) === 0;
        let length = 0;
        const index = tight(
          shapedAs({ type: x.$type, values: x.$values }, levels, {
            type: "int32",
            count: (items) => {
              length = items.length;
              return length === 0 ? [] : Array.from({ length: pick(4) }, () => 0);
            },
            make: () => pick(2 * length + (pick(40) === 0 ? 2 : 0)) - length,
            gaps: (isMissing) => gaps && (isMissing || pick(6) === 0),
          }),
        );
        return { function: "getitem", arguments: [x, index], ours: () => arrayOf(x).take(arrayOf(index)) };
      },
      knownSelection,
    );
  });

  test("events by position", async () => {
    await compare(
      {},
      1500,
      (x, pick) => {
        const positions = Array.from({ length: pick(5) }, () => pick(12) - 6);
        const missing = pick(2) === 0;
        const index = { $type: missing ? "?int32" : "int32", $values: missing ? positions.map((at) => (at > 3 ? null : at)) : positions };
        return {
          function: "getitem",
          arguments: [x, index],
          ours: () => (missing ? arrayOf(x).take(arrayOf(index), { axis: 0 }) : arrayOf(x).take(positions)),
        };
      },
      knownSelection,
    );
  });

  test("one item of each list at every axis", async () => {
    await compare(
      { minDepth: 1 },
      3000,
      (x, pick) => {
        const axis = 1 + pick(depthOf(x.$type) - 1);
        const index = [0, -1, 1][pick(3)]!;
        const long = { $type: x.$type.replaceAll("var", "2"), $values: x.$values };
        const y = pick(2) === 0 && !x.$type.includes("var") ? long : x;
        return {
          function: "getitem",
          arguments: [y, ...Array.from({ length: axis }, () => all), index],
          ours: () => arrayOf(y).at(index, { axis }),
        };
      },
      knownSelection,
    );
  });

  test("ranges of items and events with steps", async () => {
    await compare(
      {},
      4000,
      (x, pick) => {
        const axis = pick(depthOf(x.$type));
        const bound = (): number | null => (pick(4) === 0 ? null : pick(12) - 6);
        const [start, stop, step] = [bound(), bound(), [1, 1, 2, 3, -1, -2][pick(6)]!];
        return {
          function: "getitem",
          arguments: [x, ...Array.from({ length: axis }, () => all), { $slice: [start, stop, step] }],
          ours: () => (axis === 1 && step !== 1 ? arrayOf(x).slice(start, stop, step) : arrayOf(x).slice(start, stop, { step, axis })),
        };
      },
      knownSelection,
    );
  });

  test("by masking", async () => {
    await compare(
      { maxDepth: 3 },
      3000,
      (x, pick) => {
        const levels = pick(depthOf(x.$type));
        const gaps = pick(2) === 0;
        const validWhen = pick(3) > 0;
        const mask = tight(
          shapedAs({ type: x.$type, values: x.$values }, levels, {
            type: "bool",
            make: () => pick(2) === 0,
            gaps: (isMissing) => (isMissing ? pick(2) === 0 : gaps && pick(5) === 0),
          }),
        );
        return {
          function: "mask",
          arguments: [x, mask],
          keywords: { valid_when: validWhen },
          ours: () => ak.mask(arrayOf(x), arrayOf(mask), { validWhen }),
        };
      },
      knownSelection,
    );
  });
});

/** Differences that docs/awkward.md lists. */
function knownSelection({ arguments: [x, ...where] }: Case, mine: Answer, theirs: Answer): string | null {
  const { $type } = x as TypedValues;
  const by = where[0] as { readonly $type?: string };
  if (by.$type?.startsWith("option[var * ") === true && by.$type.split("*").length > 2) return "missing lists in nested masks or positions";
  if (by.$type !== undefined && /^\d/.test($type) && mine.error !== undefined && /asks for (?:event|item) -/.test(mine.error))
    return "positions before the first";
  if (/\d \*/.test($type) && mine.error === undefined && theirs.error !== undefined && typeof where.at(-1) === "number")
    return "fixed-size lists that are too short";
  if (/negative dimensions|non-negative integer/.test(theirs.error ?? "")) return "empty ranges";
  return null;
}
