import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import * as ak from "coffea-ts/awkward";
import { vectorBehaviors } from "coffea-ts/vector";
import { havePeers, PythonOracle } from "../oracle/python-oracle.ts";

interface Row {
  readonly python: string;
  readonly ours: string;
  readonly remark: string;
}

/** The tables of the page, by heading. */
function tables(): Map<string, Row[]> {
  const page = readFileSync(new URL("../../../../docs/parity.md", import.meta.url), "utf8");
  const found = new Map<string, Row[]>();
  for (const part of page.split(/^## /m).slice(1)) {
    const rows = [...part.matchAll(/^\| `([^`]+)` \| (.*?) \| (.*?) ?\|$/gm)];
    found.set(
      part.split("\n")[0]!,
      rows.map(([, python, ours, remark]) => ({ python: python!, ours: ours!.trim(), remark: remark!.trim() })),
    );
  }
  return found;
}

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

describe("docs/parity.md", () => {
  test(
    "lists exactly the public names of the Python peers",
    { skip: havePeers ? false : "the Python peers are not installed" },
    async () => {
      const names = (await oracle.call("parity_oracle", "names")) as Record<string, string[]>;
      for (const [section, expected] of Object.entries(names))
        assert.deepEqual(
          (tables().get(section) ?? []).map(({ python }) => python).sort(),
          [...expected].sort(),
          `the table "${section}" of docs/parity.md`,
        );
    },
  );

  test("gives for every name ours, or a reason", () => {
    for (const [section, rows] of tables())
      for (const { python, ours, remark } of rows) assert.ok(ours !== "" || remark !== "", `${section}: ${python} has neither`);
  });

  test("names array functions that exist", () => {
    const exported: Record<string, unknown> = { ...ak };
    const missing = [...tables().values()]
      .flat()
      .flatMap(({ ours }) => [...ours.matchAll(/`ak((?:\.\w+)+)[^`]*`/g)].map((match) => match[1]!.slice(1).split(".")))
      .filter(
        (path) => path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], exported) === undefined,
      );
    assert.deepEqual(missing, []);
  });

  test("names members of vectors that exist", () => {
    const members = ["Momentum3D", "Momentum4D"].flatMap((name) => {
      const { properties, methods } = vectorBehaviors.get(name)!();
      return [...Object.keys(properties), ...Object.keys(methods)];
    });
    const named = tables()
      .get("vector")!
      .flatMap(({ ours }) => [...ours.matchAll(/`\.(\w+)`/g)].map((match) => match[1]!));
    assert.ok(named.length > 140);
    assert.deepEqual(
      named.filter((name) => !members.includes(name)),
      [],
    );
  });
});
