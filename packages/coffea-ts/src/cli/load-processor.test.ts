import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Hist } from "../hist/index.ts";
import { loadProcessor } from "./load-processor.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-load-"));
after(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("a class is made, an instance and a function are taken as they are", async () => {
  const made = await loadProcessor(write("class.ts", "export default class { process(): number { return 1; } }"));
  assert.ok(typeof made === "object" && made.process(null) === 1);
  const instance = await loadProcessor(write("instance.ts", "export default { process: () => 2 };"));
  assert.ok(typeof instance === "object" && instance.process(null) === 2);
  const call = await loadProcessor(write("function.ts", "export default function (): number { return 3; }"));
  assert.ok(typeof call === "function" && call(null) === 3);
});

test("imports of coffea-ts give this very package, wherever the module lies", async () => {
  const path = write("own.ts", `import { Hist } from "coffea-ts/hist";\nexport default () => Hist;`);
  const processor = await loadProcessor(path);
  assert.ok(typeof processor === "function");
  assert.equal(processor(null), Hist);
});

const mistakes: [string, string, RegExp][] = [
  ["no default export", "export const a = 1, b = 2;", /exports no default, only a, b\. A processor module has/],
  ["another default export", "export default 3;", /exports by default something else/],
  [
    "a class that needs arguments",
    "export default class { constructor(x: any) { x.y; } process() {} }",
    /could not be made without arguments \(at .*:1:\d+\): TypeError/,
  ],
  ["code that throws", "throw new Error('no luck');", /could not be loaded \(at .*:1:\d+\): Error: no luck/],
  ["enums", "enum A { x }\nexport default () => A;", /\.ts:1\): SyntaxError: .*enums, namespaces/],
  ["a name that is not exported", `import { Histo } from "coffea-ts/hist";\nexport default () => Histo;`, /Did you mean "Hist"\?/],
];
for (const [index, [name, text, message]] of mistakes.entries()) {
  test(`refused: ${name}`, () => assert.rejects(loadProcessor(write(`mistake${index}.ts`, text)), { code: "BadArgument", message }));
}

test("a module that is not there", () => assert.rejects(loadProcessor(join(folder, "none.ts")), { code: "FileNotFound" }));
