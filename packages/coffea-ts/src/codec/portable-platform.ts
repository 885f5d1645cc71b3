import { inflateSync, zlibSync } from "fflate";
import type { CodecPlatform } from "./backend.ts";
import { codecModule } from "./wasm/wasm-bytes.ts";

/** Browsers and others: no codecs of their own that answer at once; the WebAssembly module travels inside the package. */
export const platform: CodecPlatform = {
  native: { name: "native", decoders: {} },
  encoders: { ZL: (bytes, level) => zlibSync(bytes, { level: Math.max(0, Math.min(9, level)) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 }) },
  readWasm() {
    return codecModule === null ? null : inflateSync(Uint8Array.from(atob(codecModule), (character) => character.charCodeAt(0)));
  },
};
