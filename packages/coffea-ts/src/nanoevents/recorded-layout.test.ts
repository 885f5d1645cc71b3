import assert from "node:assert/strict";
import { test } from "node:test";
import type { Form, Layout } from "../awkward/index.ts";
import { bufferCount, recordedLayout, touch } from "./recorded-layout.ts";

const float: Form = { kind: "numeric", dtype: "float32" };
const numbers = (...values: number[]): Layout => ({
  kind: "numeric",
  dtype: "float32",
  length: values.length,
  data: Float32Array.from(values),
});
const lists = (offsets: number[], content: Layout): Layout => ({
  kind: "list",
  length: offsets.length - 1,
  offsets: Int32Array.from(offsets),
  content,
});

function record(form: Form, length: number, real: Layout) {
  const touched: string[] = [];
  let loads = 0;
  const load = (): Layout => {
    loads++;
    return real;
  };
  const layout = recordedLayout({ form, length, load }, "x,!load", (kind, key) => touched.push(`${kind} ${key}`));
  return { layout, touched, loads: () => loads };
}

test("nothing is loaded or told before a buffer is touched", () => {
  const { layout, touched, loads } = record({ kind: "list", content: float }, 2, lists([0, 1, 3], numbers(1, 2, 3)));
  assert.equal(layout.kind, "list");
  assert.equal(layout.length, 2);
  assert.equal(layout.kind === "list" && layout.content.kind, "numeric");
  assert.deepEqual([touched, loads()], [[], 0]);
});

test("each buffer is told once, at its first touch", () => {
  const { layout, touched } = record({ kind: "list", content: float }, 2, lists([0, 1, 3], numbers(1, 2, 3)));
  assert.ok(layout.kind === "list" && layout.content.kind === "numeric");
  assert.deepEqual([...layout.content.data], [1, 2, 3]);
  assert.deepEqual([...layout.offsets], [0, 1, 3]);
  assert.deepEqual([...layout.content.data], [1, 2, 3]);
  assert.deepEqual(touched, ["data x,!load,!content", "offsets x,!load,!offsets"]);
});

test("the length of a content needs the data, but counts as no touch", () => {
  const { layout, touched } = record({ kind: "list", content: float }, 2, lists([0, 1, 3], numbers(1, 2, 3)));
  assert.ok(layout.kind === "list");
  assert.equal(layout.content.length, 3);
  assert.deepEqual(touched, []);
});

test("paths of nested lists, fixed arrays, texts and records", () => {
  const nested = record({ kind: "list", content: { kind: "list", content: float } }, 1, lists([0, 1], lists([0, 2], numbers(1, 2))));
  assert.ok(nested.layout.kind === "list" && nested.layout.content.kind === "list" && nested.layout.content.content.kind === "numeric");
  assert.equal(nested.layout.content.offsets.length, 2);
  assert.equal(nested.layout.content.content.data.length, 2);
  assert.deepEqual(nested.touched, ["offsets x,!load,!content,!offsets", "data x,!load,!content,!content"]);

  const fixed = record({ kind: "regular", size: 2, content: float }, 1, { kind: "regular", size: 2, length: 1, content: numbers(1, 2) });
  assert.ok(fixed.layout.kind === "regular" && fixed.layout.content.kind === "numeric");
  assert.equal(fixed.layout.content.length, 2);
  assert.equal(fixed.layout.content.data.length, 2);
  assert.deepEqual(fixed.touched, ["data x,!load,!content"]);

  const text = record({ kind: "string" }, 1, { kind: "string", length: 1, offsets: Int32Array.of(0, 2), bytes: Uint8Array.of(104, 105) });
  assert.ok(text.layout.kind === "string");
  assert.equal(text.layout.offsets[1], 2);
  assert.equal(text.layout.bytes.length, 2);
  assert.deepEqual(text.touched, ["offsets x,!load,!offsets", "data x,!load,!content"]);

  const fields = { kind: "record", length: 2, name: null, fields: ["a"], field: () => numbers(1, 2) } as const;
  const struct = record({ kind: "record", name: null, fields: new Map([["a", float]]) }, 2, fields);
  assert.ok(struct.layout.kind === "record");
  const a = struct.layout.field("a");
  assert.ok(a.kind === "numeric" && a.data.length === 2 && a.length === 2);
  assert.deepEqual(struct.touched, ["data x,!load,a,!item"]);

  const option = record({ kind: "option", content: float }, 2, {
    kind: "option",
    length: 2,
    index: Int32Array.of(0, -1),
    content: numbers(5),
  });
  assert.ok(option.layout.kind === "option" && option.layout.content.length === 1 && option.layout.index.length === 2);
  assert.deepEqual(option.touched, ["data x,!load,!index"]);
});

test("every buffer of a layout can be counted and touched", () => {
  const form: Form = { kind: "list", content: { kind: "option", content: { kind: "regular", size: 1, content: { kind: "string" } } } };
  const text: Layout = { kind: "string", length: 1, offsets: Int32Array.of(0, 2), bytes: Uint8Array.of(104, 105) };
  const option: Layout = {
    kind: "option",
    length: 1,
    index: Int32Array.of(0),
    content: { kind: "regular", size: 1, length: 1, content: text },
  };
  const { layout, touched } = record(form, 1, lists([0, 1], option));
  touch(layout);
  assert.equal(touched.length, bufferCount(form));
  const fields = new Map<string, Form>([
    ["a", float],
    ["b", form],
  ]);
  assert.equal(bufferCount({ kind: "record", name: null, fields }), 5);
});
