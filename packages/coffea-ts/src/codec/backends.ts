import { platform } from "#codec-platform";
import { Lazy } from "../base/index.ts";
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

/** Every backend that can run here, best first: the platform's own, WebAssembly, plain JavaScript. */
export function availableBackends(): readonly Backend[] {
  return [platform.native, wasm.get(), portableBackend].filter((backend) => backend !== null);
}

const chosen = new Map<Codec, Backend>();

/** The decoder in use for `codec`. */
export function decoderOf(codec: Codec): Decoder {
  return backendOf(codec).decoders[codec]!;
}

function backendOf(codec: Codec): Backend {
  let backend = chosen.get(codec);
  if (backend === undefined) {
    backend = codec in platform.native.decoders ? platform.native : (wasm.get() ?? portableBackend);
    chosen.set(codec, backend);
  }
  return backend;
}

/** Which backend decodes each codec here: `{ ZL: "native", CS: "native", XZ: "wasm", L4: "wasm", ZS: "native" }` in a Node with everything. */
export function codecBackends(): Record<Codec, Backend["name"]> {
  return {
    ZL: backendOf("ZL").name,
    CS: backendOf("CS").name,
    XZ: backendOf("XZ").name,
    L4: backendOf("L4").name,
    ZS: backendOf("ZS").name,
  };
}
