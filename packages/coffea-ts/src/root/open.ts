import { type ByteSource, openFileSource, runReading, runReadingSync } from "../bytes/index.ts";
import { CoffeaError } from "../base/index.ts";
import { readFile, RootFile } from "./root-file.ts";

/**
 * Opens a ROOT file, by its path or its bytes: reads its header and its keys, nothing else.
 * Throws `FileNotFound`, `NotARootFile` (with the first bytes), `TruncatedFile` (with both sizes) or `CorruptFile` (with the place).
 */
export async function openRoot(source: ByteSource | string, signal?: AbortSignal): Promise<RootFile> {
  if (typeof source !== "string") return openSource(source, signal);
  const file = openFileSource(source);
  try {
    return await openSource(file, signal);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openSource(source: ByteSource, signal?: AbortSignal): Promise<RootFile> {
  const file = { name: source.name, sizeBytes: await source.size() };
  return new RootFile(source, { file, ...(await runReading(readFile(file), source, signal)) });
}

/** The same as {@link openRoot} through the synchronous door of the source. */
export function openRootSync(source: ByteSource): RootFile {
  if (source.sync === undefined) throw new CoffeaError("NotSupported", `${source.name} cannot be read synchronously here. Use openRoot.`);
  const file = { name: source.name, sizeBytes: source.sync.size() };
  return new RootFile(source, { file, ...runReadingSync(readFile(file), source) });
}
