import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { fromArrow, toArrow } from "coffea-ts/arrow";
import { sameValues, show } from "../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { arrayOf, typedArrays } from "../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const leaves = ["float64", "float32", "int8", "uint16", "int32", "int64", "uint64", "bool", "string"];
const arrays = fc.oneof(
  { weight: 5, arbitrary: typedArrays({ leaves, records: true }).map(arrayOf) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(fc.integer(), fc.constantFrom("a", "é"), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 })), {
        maxLength: 6,
      })
      .map((values) => ak.fromIter(values) as ak.Untyped),
  },
  { weight: 1, arbitrary: typedArrays({ leaves: ["string"], maxDepth: 2 }).map((sample) => ak.str.toCategorical(arrayOf(sample))) },
);

interface Read {
  readonly type: string;
  readonly value: unknown;
  readonly table: string;
}

/** A type without what Arrow does not tell or awkward adds: options of everything. */
function withoutOptions(type: string): string {
  let last = "";
  while (last !== type) [last, type] = [type, type.replaceAll("?", "").replace(/option\[((?:[^[\]]|\[[^[\]]*\])*)\]/g, "$1")];
  // awkward forgets that empty ones are categorical, and says "unknown" of lists without items.
  return type.replace("unknown", "float64").replaceAll("categorical[type=string]", "string");
}

describe("Arrow exchanged with pyarrow and awkward", () => {
  test("random arrays arrive there, and come back", { skip }, async () => {
    const samples = fc.sample(fc.tuple(arrays, fc.boolean()), fuzzOptions(600, 17));
    const sent = samples.map(([x, isFile]) => Buffer.from(toArrow(x, { format: isFile ? "file" : "stream" })).toString("base64"));
    const answers = (await oracle.call("exchange_oracle", "arrow_many", sent)) as Read[];
    answers.forEach(({ type, value, table }, i) => {
      const [x] = samples[i]!;
      const mine = ak.toList(x);
      const context = `${ak.typeOf(x)} ${show(mine)}`;
      assert.ok(sameValues(value, mine, { signedZeros: true }), `${show(value)} and ${context}`);
      if (!type.includes("union")) assert.equal(withoutOptions(type), withoutOptions(ak.typeOf(x)), context);
      for (const bytes of [sent[i]!, table]) {
        const back = fromArrow(Uint8Array.from(Buffer.from(bytes, "base64")));
        assert.ok(sameValues(ak.toList(back), mine, { signedZeros: true }), `${show(ak.toList(back))} and ${context}`);
        if (bytes === sent[i]) assert.equal(ak.typeOf(back), ak.typeOf(x));
      }
    });
  });

  test("types that awkward does not write", { skip }, async () => {
    const answers = (await oracle.call("exchange_oracle", "arrow_types")) as Record<string, { bytes: string; values: unknown[] }>;
    for (const [name, { bytes, values }] of Object.entries(answers)) {
      const x = fromArrow(Uint8Array.from(Buffer.from(bytes, "base64")));
      const mine = ak
        .toList(x.field("x"))
        .map((value) =>
          name === "map" && value !== null ? (value as { key: string; value: number }[]).map((pair) => [pair.key, pair.value]) : value,
        );
      assert.ok(sameValues(mine, values), `${name}: ${show(mine)} and ${show(values)}`);
    }
  });
});
