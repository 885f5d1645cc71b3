import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";

interface Row {
  readonly python: string;
  readonly ours: string;
  readonly there: string;
  readonly here: string;
}

/** The rows of the table "Empty lists and missing values" of docs/awkward.md. */
function rows(): Row[] {
  const page = readFileSync(new URL("../../../../docs/awkward.md", import.meta.url), "utf8");
  const section = page.split("## Empty lists and missing values")[1]!.split("\n## ")[0]!;
  return [...section.matchAll(/^\| `(.+?)` \| `(.+?)` \| (.+?) \| (.+?) \|$/gm)].map(([, python, ours, there, here]) => ({
    python: python!,
    ours: ours!,
    there: there!,
    here: here === "the same" ? there! : here!,
  }));
}

/** What the code of the page gives, as the page writes it. */
function run(code: string): string {
  const arrays = { x: ak.fromIter([[1, 2], [], [3]]), y: ak.fromIter([[1, null], null, []]), z: ak.fromIter([1, null, 3]) };
  try {
    // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the code is that of the page
    const result: unknown = new Function("ak", ...Object.keys(arrays), `return ${code}`)(ak, ...Object.values(arrays));
    return written(ak.isArray(result) ? ak.toList(result) : (result as { value: unknown }).value);
  } catch (error) {
    assert.equal((error as Error).name, "CoffeaError", `${code}: ${String(error)}`);
    return "an error";
  }
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

const unquoted = (text: string): string => text.replace(/^`|`$/g, "");

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

describe("empty lists and missing values in docs/awkward.md", () => {
  test("here every row gives what the page says", () => {
    assert.ok(rows().length > 60);
    const wrong = rows()
      .filter(({ ours, here }) => run(ours) !== unquoted(here))
      .map(({ ours }) => `${ours}: ${run(ours)}`);
    assert.deepEqual(wrong, []);
  });

  test("in awkward, too", { skip: havePeers ? false : "the Python peers are not installed" }, async () => {
    for (const { python, there } of rows()) {
      const reply = (await oracle.call("expression_oracle", "value", python)) as { value?: unknown; error?: string };
      assert.equal("error" in reply ? "an error" : written(reply.value), unquoted(there), python);
    }
  });
});
