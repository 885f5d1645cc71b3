import assert from "node:assert/strict";
import { test } from "node:test";
import { codecVectors } from "../../test/data/codec-vectors.ts";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { availableBackends } from "./backends.ts";

/** Numbers below `limit`, the same in every run. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % limit;
  };
}

/** The payload with some bytes changed, moved, or cut off. */
function damaged(payload: Uint8Array, random: (limit: number) => number): Uint8Array {
  const copy = payload.slice();
  switch (random(4)) {
    case 0:
      return copy.subarray(0, random(copy.length + 1));
    case 1:
      for (let left = 1 + random(8); left > 0; left--) copy[random(copy.length)] = random(256);
      return copy;
    case 2:
      return copy.copyWithin(random(copy.length), random(copy.length));
    default:
      copy[random(Math.min(40, copy.length))]! ^= 1 << random(8);
      return copy;
  }
}

for (const backend of availableBackends())
  test(`${backend.name}: damaged data end in an error or in as many bytes as asked for, and the next block decodes`, () => {
    const { numRuns, seed } = fuzzOptions(1000, 1);
    const random = randomNumbers(seed);
    // fzstd 0.1.1 may go on forever over tables that make no sense; docs/dependencies.md says so
    const mayHang = (codec: string): boolean => backend.name === "portable" && codec === "ZS";
    const vectors = codecVectors.encoded.filter(
      ({ name, codec }) => backend.decoders[codec] !== undefined && !name.includes("old name") && !mayHang(codec),
    );
    for (let run = 0; run < numRuns; run++) {
      const { codec, payload, name } = vectors[random(vectors.length)]!;
      const decode = backend.decoders[codec]!;
      const rawBytes = random(3) > 0 ? 1000 : random(1200);
      const needed = random(rawBytes + 1);
      try {
        assert.equal(decode(damaged(payload, random), rawBytes, needed).length, needed);
      } catch (error) {
        assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), `${name}: ${String(error)}`);
      }
      assert.equal(Buffer.compare(decode(payload, 1000, 1000), codecVectors.content), 0, name);
    }
  });
