import assert from "node:assert/strict";
import { test } from "node:test";
import { processorAddress } from "../processor-address.ts";
import { fromModule, loadProcessor } from "./from-module.ts";

const processors = new URL("../../../test/data/processors.ts", import.meta.url);
const load = (name: string, parameters: readonly unknown[] | null = null) =>
  loadProcessor({ url: processors.href, export: name, arguments: parameters });

test("the address is remembered, and the processor is made when it is used", async () => {
  const processor = fromModule(processors, { export: "counting" });
  assert.deepEqual(processorAddress(processor), { url: processors.href, export: "counting", arguments: null });
  assert.deepEqual(await processor.process({ length: 7 }), { entries: 7 });
  assert.equal(await processor.postprocess!({}), undefined);
  assert.deepEqual(await fromModule(processors.href, { export: "Sums", arguments: [{}] }).postprocess!({ a: 1 }), { a: 1, done: true });
});

test("classes are made, functions with arguments called, others taken as they are", async () => {
  assert.equal((await load("Sums", [{ scale: 2 }])).constructor.name, "Sums");
  assert.equal(typeof (await load("atLeast", [2])), "function");
  assert.equal(await load("poison"), (await import("../../../test/data/processors.ts")).poison);
});

test("refused: what is no URL, no export, no processor", async () => {
  assert.throws(() => fromModule("./processors.ts"), { code: "BadArgument", message: /import\.meta\.url\); in a notebook/ });
  assert.throws(() => fromModule(processors, { exports: "Sums" } as object), /no option "exports"\. Did you mean .*export/);
  await assert.rejects(load("Summs"), { code: "BadArgument", message: /no processor under the name "Summs"\. It exports .*Sums/ });
  await assert.rejects(load("nothing"), /That is 12\./);
});
