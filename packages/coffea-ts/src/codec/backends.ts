import { platform } from "#codec-platform";
import { Lazy } from "../base/index.ts";
import { longerThan, xxh3 as portableXxh3 } from "./checksum/xxh3.ts";
import type { Backend, Codec, Decoder } from "./backend.ts";
import { portableBackend } from "./portable/portable-backend.ts";
import { createWasmBackend } from "./wasm/wasm-backend.ts";

/** The WebAssembly decoders, made at first use; null where they were not built or may not run here. */
const wasm = new Lazy<Backend | null>(() => {
  try {
    const bytes = platform.readWasm();
    return bytes === null ? null : createWasmBackend(bytes);
  } catch {
    // a content security policy, or a main thread that compiles only small modules: the portable decoders do the same work
    return null;
  }
});

/** Every backend that can run here, best first: WebAssembly, the platform's own, plain JavaScript. */
export function availableBackends(): readonly Backend[] {
  return [wasm.get(), platform.native, portableBackend].filter((backend) => backend !== null);
}

const chosen = new Map<Codec, Backend>();

/** The decoder in use for `codec`. */
export function decoderOf(codec: Codec): Decoder {
  return backendOf(codec).decoders[codec]!;
}

// Node's own zstd decodes a whole block faster, but into a new buffer each time: page faults and garbage collection cost more than that saves.
function backendOf(codec: Codec): Backend {
  let backend = chosen.get(codec);
  if (backend === undefined) {
    const { native } = platform;
    const hasNative = codec in native.decoders;
    backend = wasm.get() ?? (hasNative ? native : portableBackend);
    chosen.set(codec, backend);
  }
  return backend;
}

/** Which backend decodes each codec here: `{ ZL: "wasm", CS: "wasm", XZ: "wasm", L4: "wasm", ZS: "wasm" }` in a Node with everything. */
export function codecBackends(): Record<Codec, Backend["name"]> {
  return {
    ZL: backendOf("ZL").name,
    CS: backendOf("CS").name,
    XZ: backendOf("XZ").name,
    L4: backendOf("L4").name,
    ZS: backendOf("ZS").name,
  };
}

/** XXH3 of 64 bits with seed 0, as unsigned halves `[high, low]`: the checksum of RNTuple's envelopes and pages. */
export function xxh3(bytes: Uint8Array): [high: number, low: number] {
  const fast = bytes.length > longerThan ? wasm.get()?.xxh3 : undefined;
  return (fast ?? portableXxh3)(bytes);
}
