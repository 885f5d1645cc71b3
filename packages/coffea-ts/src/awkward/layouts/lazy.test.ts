import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutFromIter } from "../from-iter.ts";
import { layoutToList } from "../to-list.ts";
import { LazyList, LazyOption, LazyRecord, LazyRegular, WholeOption } from "./lazy.ts";
import { numericLayout } from "./make.ts";

test("offsets and content of lists are computed apart, each once", () => {
  const log: string[] = [];
  const lists = new LazyList(
    2,
    () => (log.push("offsets"), Int32Array.of(0, 1, 3)),
    () => (log.push("content"), layoutFromIter([1, 2, 3])),
  );
  assert.deepEqual([lists.kind, lists.length, log], ["list", 2, []]);
  assert.deepEqual([...lists.offsets], [0, 1, 3]);
  assert.deepEqual(log, ["offsets"]);
  assert.deepEqual(layoutToList(lists), [[1], [2, 3]]);
  assert.equal(lists.content, lists.content);
  assert.deepEqual(log, ["offsets", "content"]);
});

test("a record computes the fields that are asked for, each once", () => {
  const log: string[] = [];
  const record = new LazyRecord({ length: 2, name: "P", fields: ["x", "y"] }, (field) => (log.push(field), layoutFromIter([1, 2])));
  assert.deepEqual([record.kind, record.length, record.name, record.fields, log], ["record", 2, "P", ["x", "y"], []]);
  assert.equal(record.field("y"), record.field("y"));
  assert.deepEqual(log, ["y"]);
});

test("fixed-size lists compute their content once", () => {
  let computed = 0;
  const lists = new LazyRegular(2, 2, () => (computed++, layoutFromIter([1, 2, 3, 4])));
  assert.deepEqual([lists.kind, lists.length, lists.size, computed], ["regular", 2, 2, 0]);
  assert.deepEqual(layoutToList(lists), [
    [1, 2],
    [3, 4],
  ]);
  assert.equal(computed, 1);
});

test("a computation that fails is tried again", () => {
  let tries = 0;
  const lists = new LazyRegular(1, 1, () => {
    if (++tries === 1) throw new Error("not there yet");
    return layoutFromIter([5]);
  });
  assert.throws(() => lists.content, /not there yet/);
  assert.deepEqual(layoutToList(lists), [[5]]);
});

test("which values are missing is computed once, when it is asked for", () => {
  const log: string[] = [];
  const option = new LazyOption(3, () => (log.push("index"), Int32Array.of(0, -1, 1)), layoutFromIter([1, 2]));
  assert.deepEqual([option.kind, option.length, log], ["option", 3, []]);
  assert.deepEqual(layoutToList(option), [1, null, 2]);
  assert.equal(option.index, option.index);
  assert.deepEqual(log, ["index"]);
});

test("an option of which nothing is missing", () => {
  const whole = new WholeOption(numericLayout("float64", Float64Array.of(3, 4)));
  assert.equal(whole.length, 2);
  assert.deepEqual(layoutToList(whole), [3, 4]);
  assert.deepEqual([...whole.index], [0, 1]);
});
