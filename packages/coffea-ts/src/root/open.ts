import { runReading, runReadingSync, type ByteSource } from "../bytes/index.ts";
import { CoffeaError } from "../base/index.ts";
import { readFile, RootFile } from "./root-file.ts";

/**
 * Opens a ROOT file: reads its header and its keys, nothing else.
 * Throws `FileNotFound`, `NotARootFile` (with the first bytes), `TruncatedFile` (with both sizes) or `CorruptFile` (with the place).
 */
export async function openRoot(source: ByteSource, signal?: AbortSignal): Promise<RootFile> {
  const file = { name: source.name, sizeBytes: await source.size() };
  return new RootFile(source, { file, ...(await runReading(readFile(file), source, signal)) });
}

/** The same as {@link openRoot} through the synchronous door of the source. */
export function openRootSync(source: ByteSource): RootFile {
  if (source.sync === undefined) throw new CoffeaError("NotSupported", `${source.name} cannot be read synchronously here. Use openRoot.`);
  const file = { name: source.name, sizeBytes: source.sync.size() };
  return new RootFile(source, { file, ...runReadingSync(readFile(file), source) });
}
