import type { Backend } from "../backend.ts";
import { decodeDeflate, decodeZlib } from "./inflate.ts";
import { decodeRootLz4 } from "./lz4.ts";
import { decodeXz } from "./xz/xz-stream.ts";
import { decodeZstd } from "./zstd.ts";

/** Every codec in plain JavaScript: works everywhere, also where WebAssembly is forbidden; slower than the others. */
export const portableBackend: Backend = {
  name: "portable",
  decoders: { ZL: decodeZlib, CS: decodeDeflate, XZ: decodeXz, L4: decodeRootLz4, ZS: decodeZstd },
};
