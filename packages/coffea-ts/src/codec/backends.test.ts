import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { codecVectors } from "../../test/data/codec-vectors.ts";
import type { Backend, Codec } from "./backend.ts";
import { availableBackends, codecBackends, xxh3 } from "./backends.ts";

/** Bytes that compress a little, the same in every run. */
function content(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 1;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    bytes[at] = at % 50 < 30 ? (state >>> 16) & 15 : at & 31;
  }
  return bytes;
}
const sizes = [1, 2, 33, 1000, 65_535, 65_536, 300_001];
const haveZstd = typeof zlib.zstdCompressSync === "function";
const encoders: readonly (readonly [name: string, codec: Codec, encode: (bytes: Uint8Array) => Uint8Array])[] = [
  ...[0, 1, 6, 9].map((level) => [`zlib ${level}`, "ZL", (bytes: Uint8Array) => zlib.deflateSync(bytes, { level })] as const),
  ["raw deflate", "CS", (bytes) => zlib.deflateRawSync(bytes)],
  ...(haveZstd
    ? [1, 5, 19].map(
        (level) =>
          [
            `zstd ${level} with checksum`,
            "ZS",
            (bytes: Uint8Array) =>
              zlib.zstdCompressSync(bytes, {
                params: { [zlib.constants.ZSTD_c_compressionLevel]: level, [zlib.constants.ZSTD_c_checksumFlag]: level === 5 ? 0 : 1 },
              }),
          ] as const,
      )
    : []),
];

function decoded(backend: Backend, codec: Codec, payload: Uint8Array, size: number): Uint8Array {
  return backend.decoders[codec]!(payload, size, size).slice();
}

for (const backend of availableBackends()) {
  const knows = (codec: Codec): boolean => backend.decoders[codec] !== undefined;

  for (const { name, codec, payload } of codecVectors.encoded.filter((vector) => knows(vector.codec) && !vector.name.includes("old name")))
    test(`${backend.name}: ${name} by the reference encoder`, () => {
      assert.deepEqual(decoded(backend, codec, payload, 1000), codecVectors.content);
    });

  for (const [name, codec, encode] of encoders.filter(([, codec]) => knows(codec)))
    test(`${backend.name}: ${name} in many sizes`, () => {
      for (const size of sizes) assert.deepEqual(decoded(backend, codec, new Uint8Array(encode(content(size))), size), content(size));
    });

  test(`${backend.name}: a payload that decodes to fewer or more bytes than announced is refused`, () => {
    for (const { codec, payload } of codecVectors.encoded.filter((vector) => knows(vector.codec) && !vector.name.includes("old name")))
      for (const size of [0, 1, 999, 1001, 5000]) assert.throws(() => decoded(backend, codec, payload, size), `${codec} ${size}`);
  });

  test(`${backend.name}: a payload that was cut short is refused`, () => {
    for (const { codec, payload } of codecVectors.encoded.filter((vector) => knows(vector.codec) && !vector.name.includes("old name")))
      for (const length of [0, 1, 5, 8, 9, 20, payload.length >> 1, payload.length - 1])
        assert.throws(() => decoded(backend, codec, payload.subarray(0, length), 1000), `${codec} ${length}`);
  });

  test(`${backend.name}: no flipped bit passes unseen where there is a checksum`, () => {
    const checked = codecVectors.encoded.filter(({ name, codec }) => knows(codec) && codec !== "CS" && !/without|^zstd/.test(name));
    for (const { name, codec, payload } of checked)
      for (let bit = 0; bit < payload.length * 8; bit += 3)
        assertSeenOrHarmless(backend, codec, flipped(payload, bit), `${name}, bit ${bit}`);
  });

  test(`${backend.name}: damaged payloads without a checksum end, with an error or with some bytes`, () => {
    for (const { codec, payload } of codecVectors.encoded.filter(
      ({ name, codec }) => knows(codec) && (codec === "CS" || /without|^zstd/.test(name)),
    ))
      for (let bit = 0; bit < payload.length * 8; bit += 5) {
        try {
          decoded(backend, codec, flipped(payload, bit), 1000);
        } catch (error) {
          assert.ok(error instanceof Error);
        }
      }
  });

  test(`${backend.name}: zstd's content checksum is verified`, { skip: !haveZstd || !knows("ZS") ? "no zstd here" : false }, () => {
    const payload = new Uint8Array(zlib.zstdCompressSync(content(5000), { params: { [zlib.constants.ZSTD_c_checksumFlag]: 1 } }));
    payload[payload.length - 1]! ^= 1;
    assert.throws(() => decoded(backend, "ZS", payload, 5000));
  });
}

/** Some bits mean nothing (zlib's level, an unused bit at the end of deflate data): then the content must still be right. */
function assertSeenOrHarmless(backend: Backend, codec: Codec, payload: Uint8Array, where: string): void {
  let output: Uint8Array;
  try {
    output = decoded(backend, codec, payload, 1000);
  } catch {
    return;
  }
  assert.deepEqual(output, codecVectors.content, `${where}: wrong bytes passed`);
}

function flipped(payload: Uint8Array, bit: number): Uint8Array {
  const copy = payload.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

test("WebAssembly decodes where it was built, but for whole zstd blocks where Node has zstd; Node decodes zlib by itself otherwise", () => {
  const used = codecBackends();
  const hasWasm = availableBackends()[0]!.name === "wasm";
  assert.equal(used.ZL, hasWasm ? "wasm" : "native");
  assert.equal(used.L4, hasWasm ? "wasm" : "portable");
  assert.equal(used.ZS, hasWasm ? "wasm" : haveZstd ? "native" : "portable");
});

test("XXH3 is the same in every backend, for every length that takes another path", () => {
  const bytes = new Uint8Array(4003);
  for (let repeat = 0; repeat < 4; repeat++) bytes.set(codecVectors.content, 3 + 1000 * repeat);
  const hex = ([high, low]: readonly [number, number]): string => high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
  for (const { length, hash } of codecVectors.xxh3) {
    assert.equal(hex(xxh3(bytes.subarray(3, 3 + length))), hash, `${length} bytes`);
    for (const backend of availableBackends())
      if (backend.xxh3 !== undefined && length > 240)
        assert.equal(hex(backend.xxh3(bytes.subarray(3, 3 + length))), hash, `${backend.name}, ${length} bytes`);
  }
});

const cut = content(700_001);
for (const backend of availableBackends())
  test(`${backend.name}: the beginning of a block of several parts`, () => {
    const payloads: (readonly [Codec, Uint8Array])[] = [
      ["ZL", zlib.deflateSync(cut, { level: 1 })],
      ["CS", zlib.deflateRawSync(cut, { level: 1 })],
      ...(haveZstd ? [["ZS", zlib.zstdCompressSync(cut)] as const] : []),
    ];
    for (const [codec, payload] of payloads.filter(([name]) => backend.decoders[name] !== undefined))
      for (const needed of [0, 1, 131_071, 131_072, 131_073, 400_000, 700_000, 700_001])
        assert.deepEqual(
          Buffer.compare(backend.decoders[codec]!(new Uint8Array(payload), cut.length, needed), cut.subarray(0, needed)),
          0,
          `${codec} ${needed}`,
        );
  });
