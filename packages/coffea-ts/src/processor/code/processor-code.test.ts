import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { setProcessorAddress } from "../processor-address.ts";
import { processorCode } from "./processor-code.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-code-"));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, "analysis.ts");
writeFileSync(path, "export default 1");

const codeOf = (arguments_: readonly unknown[] | null, members: object = {}, name = "default"): Promise<string | null> => {
  const processor = { process: () => 1, ...members };
  setProcessorAddress(processor, { url: pathToFileURL(path).href, export: name, arguments: arguments_ });
  return processorCode(processor);
};

test("module, export, arguments and members are the code; without a module it is not known", async () => {
  assert.equal(await processorCode(() => 1), null);
  const first = await codeOf(null);
  assert.equal(await codeOf(null), first);
  const others = [
    await codeOf([]),
    await codeOf([1]),
    await codeOf([new Float32Array(2)]),
    await codeOf(null, { cut: 5 }),
    await codeOf(null, {}, "other"),
  ];
  writeFileSync(path, "export default 2");
  assert.equal(new Set([first, ...others, await codeOf(null)]).size, 7);
});

test("what is no data cannot be part of the key", async () => {
  await assert.rejects(codeOf([() => 1]), { code: "NotShippable", message: /The arguments of the processor.*key/ });
});
