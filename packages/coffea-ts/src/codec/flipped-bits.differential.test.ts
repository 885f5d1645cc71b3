import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import type { Backend, Codec } from "./backend.ts";
import { availableBackends } from "./backends.ts";

const skip = havePeers ? false : "the Python peers are not installed";
const oracle = havePeers ? new PythonOracle() : null;
after(() => oracle?.close());

interface Basket {
  readonly content: Uint8Array;
  readonly payload: Uint8Array;
}

async function baskets(codec: Codec): Promise<Basket[]> {
  const { numRuns, seed } = fuzzOptions(60, 1);
  const made = (await oracle!.call("codec_oracle", "baskets", codec, numRuns, seed)) as { content: string; payload: string }[];
  const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));
  return made.map(({ content, payload }) => ({ content: bytes(content), payload: bytes(payload) }));
}

/** What becomes of the first `needed` bytes of a basket one of whose bits is turned over. */
function outcome(
  backend: Backend,
  codec: Codec,
  { basket, bit, needed }: { basket: Basket; bit: number; needed: number },
): "thrown" | "right" | "wrong" {
  const payload = basket.payload.slice();
  payload[bit >> 3]! ^= 1 << (bit & 7);
  try {
    const decoded = backend.decoders[codec]!(payload, basket.content.length, needed);
    return Buffer.compare(decoded, basket.content.subarray(0, needed)) === 0 ? "right" : "wrong";
  } catch {
    return "thrown";
  }
}

for (const codec of ["ZL", "XZ", "L4", "ZS"] as const)
  for (const backend of availableBackends().filter(
    ({ name, decoders }) => decoders[codec] !== undefined && (codec !== "ZS" || name !== "portable"),
  ))
    test(`${backend.name}, ${codec}: one bit turned over in each of many baskets`, { skip }, async () => {
      const counts = { thrown: 0, right: 0, wrong: 0 };
      for (const [index, basket] of (await baskets(codec)).entries()) {
        const { length } = basket.content;
        assert.equal(Buffer.compare(backend.decoders[codec]!(basket.payload, length, length), basket.content), 0);
        const bit = (index * 104_729 + 7919) % (basket.payload.length * 8);
        for (const needed of [length, length >> 1]) counts[outcome(backend, codec, { basket, bit, needed })]++;
      }
      // ROOT's zstd frames carry no checksum, so wrong bytes pass there, in every reader
      if (codec === "ZS") assert.ok(counts.wrong > 0, "zstd has a checksum: document it");
      else assert.equal(counts.wrong, 0, `${counts.wrong} of ${counts.thrown + counts.right + counts.wrong} damaged baskets passed unseen`);
      if (codec !== "ZS") assert.ok(counts.thrown > counts.right);
    });
