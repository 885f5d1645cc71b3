import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { sameValues, show } from "../../../test/oracle/awkward-call.ts";
import { fuzzOptions } from "../../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { arrayOf, typedArrays } from "../../../test/oracle/typed-arrays.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

const arrays = typedArrays({
  leaves: ["float64", "float32", "int8", "uint16", "int32", "int64", "uint64", "bool", "string"],
  records: true,
  maxDepth: 3,
});
const base64 = (view: ArrayBufferView): string => Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString("base64");

interface Sent {
  readonly type: string;
  readonly value: unknown;
  readonly form: ak.AwkwardForm;
  readonly length: number;
  readonly container: Readonly<Record<string, string>>;
}

describe("buffers exchanged with awkward", () => {
  test("random arrays arrive there, and come back", { skip }, async () => {
    const samples = fc.sample(arrays, fuzzOptions(600, 41));
    const sent = samples.map((sample) => {
      const x = arrayOf(sample);
      const { form, length, container } = ak.toBuffers(x);
      return {
        x,
        call: { form, length, container: Object.fromEntries(Object.entries(container).map(([name, view]) => [name, base64(view)])) },
      };
    });
    const answers = (await oracle.call(
      "exchange_oracle",
      "buffers_many",
      sent.map(({ call }) => call),
    )) as Sent[];
    answers.forEach(({ type, value, form, length, container }, i) => {
      const { x } = sent[i]!;
      const mine = ak.toList(x);
      assert.equal(type, ak.typeOf(x));
      assert.ok(sameValues(value, mine, { signedZeros: true }), `${show(value)} and ${show(mine)}`);
      const back = ak.fromBuffers(
        form,
        length,
        Object.fromEntries(Object.entries(container).map(([name, text]) => [name, Uint8Array.from(Buffer.from(text, "base64"))])),
      );
      assert.equal(ak.typeOf(back), type);
      assert.ok(sameValues(ak.toList(back), mine, { signedZeros: true }), `${show(ak.toList(back))} and ${show(mine)}`);
    });
  });
});
