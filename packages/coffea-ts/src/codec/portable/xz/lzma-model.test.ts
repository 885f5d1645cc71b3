import assert from "node:assert/strict";
import { test } from "node:test";
import { RangeEncoder } from "../../../../test/data/range-encoder.ts";
import { LengthModel, LzmaModel } from "./lzma-model.ts";
import { probabilities, RangeDecoder } from "./range-decoder.ts";

function decoderOf(encoder: RangeEncoder): RangeDecoder {
  const bytes = encoder.finish();
  const decoder = new RangeDecoder(bytes);
  decoder.start(0, bytes.length);
  return decoder;
}

test("every match length, 2 to 273, by its three tables", () => {
  const encoder = new RangeEncoder();
  const [choice, low, middle, high] = [probabilities(2), probabilities(128), probabilities(128), probabilities(256)];
  for (let length = 2; length <= 273; length++) {
    const position = length & 3;
    encoder.bit(choice, 0, length < 10 ? 0 : 1);
    if (length >= 10) encoder.bit(choice, 1, length < 18 ? 0 : 1);
    if (length < 10) encoder.tree(low, position << 3, [length - 2, 3]);
    else if (length < 18) encoder.tree(middle, position << 3, [length - 10, 3]);
    else encoder.tree(high, 0, [length - 18, 8]);
  }
  const [decoder, model] = [decoderOf(encoder), new LengthModel()];
  for (let length = 2; length <= 273; length++) assert.equal(model.decode(decoder, length & 3), length);
});

test("distances near, middle and far, up to the end marker", () => {
  const distances = [0, 1, 3, 4, 5, 17, 95, 96, 127, 128, 1000, 65_535, 2 ** 24 + 5, 2 ** 31 - 1, 2 ** 32 - 1];
  const encoder = new RangeEncoder();
  const [slots, middle, align] = [probabilities(256), probabilities(128), probabilities(16)];
  for (const distance of distances) {
    const places = 31 - Math.clz32(distance);
    const slot = distance < 4 ? distance : places * 2 + ((distance >>> (places - 1)) & 1);
    const bits = (slot >>> 1) - 1;
    encoder.tree(slots, 64, [slot, 6]);
    if (slot < 4) continue;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) encoder.reverseTree(middle, base - slot, [distance - base, bits]);
    else {
      encoder.directBits((distance - base) >>> 4, bits - 4);
      encoder.reverseTree(align, 0, [distance & 15, 4]);
    }
  }
  const [decoder, model] = [decoderOf(encoder), new LzmaModel(93)];
  for (const distance of distances) assert.equal(model.decodeDistance(decoder, 3) >>> 0, distance);
});

test("the properties' byte holds three numbers: 93 is lc 3, lp 0, pb 2", () => {
  const usual = new LzmaModel(93);
  assert.deepEqual([usual.literalContextBits, usual.literalPositionMask, usual.positionMask, usual.literals.length], [3, 0, 3, 0x300 << 3]);
  const other = new LzmaModel((4 * 5 + 3) * 9 + 1);
  assert.deepEqual(
    [other.literalContextBits, other.literalPositionMask, other.positionMask, other.literals.length],
    [1, 7, 15, 0x300 << 4],
  );
});
