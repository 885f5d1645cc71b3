import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { programMessages } from "./program-messages.ts";

const page = readFileSync(new URL("../../../../docs/coffea-to-coffea-ts.md", import.meta.url), "utf8");

/** The TypeScript of each row of the page's tables; rows that only say something in words have none. */
function rightColumn(): string[] {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Python"));
  return rows.flatMap((row) => {
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    assert.equal(cells.length, 4, row);
    const code = /^`(.*)`$/.exec(cells[2]!)?.[1];
    return code === undefined ? [] : [code.replaceAll("\\|", "|")];
  });
}

test("the right column of the table of calls compiles", async () => {
  const code = rightColumn();
  assert.ok(code.length > 70);
  const preamble = /```ts\n(.*?)```/s.exec(page)![1]!;
  const imports = code.filter((line) => line.startsWith("import "));
  const rest = code.filter((line) => !line.startsWith("import "));
  const program = [...imports, preamble, ...rest.map((line) => `{ ${line}; }`)].join("\n");
  assert.deepEqual(await programMessages(program), []);
});
