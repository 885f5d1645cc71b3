import assert from "node:assert/strict";
import { test } from "node:test";
import { platform } from "#codec-platform";
import { codecVectors } from "../../../test/data/codec-vectors.ts";
import { createWasmBackend } from "./wasm-backend.ts";

const bytes = platform.readWasm();

test("one instance decodes large after small after damaged", { skip: bytes === null ? "codec.wasm is not built" : false }, () => {
  const backend = createWasmBackend(bytes!);
  const { payload } = codecVectors.encoded.find(({ codec }) => codec === "L4")!;
  assert.throws(() => backend.decoders.L4!(payload.subarray(1), 1000, 1000), /checksum/);
  assert.deepEqual(backend.decoders.L4!(payload, 1000, 1000), codecVectors.content);
  // a stored xz or zlib payload of 40 MB outgrows the module's first memory
  assert.throws(() => backend.decoders.ZL!(payload, 40_000_000, 40_000_000));
  assert.deepEqual(backend.decoders.L4!(payload, 1000, 1000), codecVectors.content);
});

test("xz with a filter decodes too", { skip: bytes === null ? "codec.wasm is not built" : false }, () => {
  assert.deepEqual(createWasmBackend(bytes!).decoders.XZ!(codecVectors.xzWithDelta, 1000, 1000), codecVectors.content);
});

test("bytes that are no module are refused", () => {
  assert.throws(() => createWasmBackend(Uint8Array.of(1, 2, 3)));
});
