import type * as ParquetWasm from "parquet-wasm";
import { CoffeaError } from "../base/index.ts";

type Library = typeof ParquetWasm;

let loaded: Promise<Library> | null = null;

/** The library that reads and writes Parquet: five megabytes of WebAssembly, loaded at the first use. Throws `NotSupported` where it cannot be. */
export function loadLibrary(): Promise<Library> {
  return (loaded ??= load());
}

async function load(): Promise<Library> {
  try {
    const library = (await import("parquet-wasm")) as Library & { default?: unknown };
    // Node's build is ready when it is imported, that of browsers has to be started
    if (typeof library.default === "function") await (library.default as () => Promise<unknown>)();
    return library;
  } catch (error) {
    loaded = null;
    throw new CoffeaError(
      "NotSupported",
      `Parquet needs the package "parquet-wasm", which cannot be loaded here: ${reasonOf(error)}. Install it: npm install parquet-wasm.`,
      {
        cause: error,
      },
    );
  }
}

/** What went wrong, as the library tells it. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^(Parquet|Arrow) error: /, "").replace(/\.$/, "");
}
