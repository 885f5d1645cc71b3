import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventSource } from "../event-source.ts";
import { columnOf } from "../make-array.ts";
import { toList } from "../operations/inspect.ts";
import { num } from "../operations/num.ts";
import { zip } from "../operations/zip.ts";
import { sum } from "../operations/sum.ts";

const names = ["pt", "eta", "phi", "mass", "charge"] as const;

/** Columns of lists that log every touch of their offsets and values, as a source does that keeps what it has read. */
function watched(): { source: EventSource; touched: string[] } {
  const touched: string[] = [];
  const seen = new Set<string>();
  const touch = (part: string): void => {
    if (!seen.has(part)) touched.push(part);
    seen.add(part);
  };
  const number = { kind: "numeric", dtype: "float32" } as const;
  const source: EventSource = {
    description: "a test",
    length: 2,
    columns: new Map(names.map((name) => [name, { kind: "list", content: number }])),
    load: (column) => ({
      kind: "list",
      length: 2,
      get offsets() {
        touch(`${column} offsets`);
        return Int32Array.of(0, 2, 3);
      },
      content: {
        ...number,
        length: 3,
        get data() {
          touch(`${column} data`);
          return Float32Array.of(1, 2, 4);
        },
      },
    }),
  };
  return { source, touched };
}

test("counting records reads the offsets of their fields in order, and a sum the values of one field", () => {
  const { source, touched } = watched();
  const column = (name: string) => columnOf<number[]>(source, name);
  const muons = zip({ pt: column("pt"), eta: column("eta"), phi: column("phi"), mass: column("mass"), charge: column("charge") });
  assert.deepEqual(touched, [], "building reads nothing");

  assert.deepEqual(toList(num(muons)), [2, 1]);
  assert.deepEqual(
    touched,
    names.map((name) => `${name} offsets`),
  );

  touched.length = 0;
  assert.deepEqual(toList(sum(muons.charge, { axis: 1 })), [3, 4]);
  assert.deepEqual(touched, ["charge data"]);
});
