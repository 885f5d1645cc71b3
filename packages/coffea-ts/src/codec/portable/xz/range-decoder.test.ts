import assert from "node:assert/strict";
import { test } from "node:test";
import { RangeEncoder } from "../../../../test/data/range-encoder.ts";
import { probabilities, RangeDecoder } from "./range-decoder.ts";

/** Bits of which about one in `rarity` is set, the same in every run. */
function bits(count: number, rarity: number): (0 | 1)[] {
  let state = 12345;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % rarity === 0 ? 1 : 0;
  });
}

test("gives back the encoder's bits, from even odds to very rare, and ends exactly", () => {
  for (const rarity of [1, 2, 10, 1000]) {
    const wanted = bits(5000, rarity);
    const encoder = new RangeEncoder();
    const encoderTable = probabilities(4);
    for (const [at, bit] of wanted.entries()) encoder.bit(encoderTable, at & 3, bit);
    const bytes = encoder.finish();
    const decoder = new RangeDecoder(bytes);
    decoder.start(0, bytes.length);
    const table = probabilities(4);
    assert.deepEqual(
      wanted.map((_, at) => decoder.bit(table, at & 3)),
      wanted,
    );
    assert.deepEqual(table, encoderTable);
    assert.ok(decoder.isFinished);
    assert.ok(!decoder.isExhausted);
  }
});

test("numbers by trees of both directions and direct bits of up to 30 places", () => {
  const encoder = new RangeEncoder();
  const [tree, reverse] = [probabilities(64), probabilities(64)];
  for (let value = 0; value < 64; value++) {
    encoder.tree(tree, 0, [value, 6]);
    encoder.reverseTree(reverse, 0, [value, 6]);
    encoder.directBits(value * 16_000_001, 30);
  }
  const bytes = encoder.finish();
  const decoder = new RangeDecoder(bytes);
  decoder.start(0, bytes.length);
  const [otherTree, otherReverse] = [probabilities(64), probabilities(64)];
  for (let value = 0; value < 64; value++) {
    assert.equal(decoder.tree(otherTree, 0, 6), value);
    assert.equal(decoder.reverseTree(otherReverse, 0, 6), value);
    assert.equal(decoder.directBits(30), (value * 16_000_001) % 2 ** 30);
  }
});

test("refuses a wrong beginning, and knows when it reads past the end", () => {
  const decoder = new RangeDecoder(Uint8Array.of(1, 2, 3, 4, 5, 6));
  assert.throws(() => decoder.start(0, 6), /begins wrongly/);
  assert.throws(() => new RangeDecoder(new Uint8Array(9)).start(2, 5), /begins wrongly/);
  const short = new RangeDecoder(new Uint8Array(5));
  short.start(0, 5);
  const table = probabilities(1);
  for (let times = 0; times < 40; times++) short.directBits(1);
  short.bit(table, 0);
  assert.ok(short.isExhausted);
});
