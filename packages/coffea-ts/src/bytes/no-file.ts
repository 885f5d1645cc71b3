import { CoffeaError } from "../base/index.ts";
import type { ByteSource, SyncDoor } from "./byte-source.ts";

/** Stands in for the local file source where there is no file system. Always throws `NotSupported`. */
export function openFileSource(path: string): ByteSource & { readonly sync: SyncDoor } {
  throw new CoffeaError(
    "NotSupported",
    `Cannot open "${path}": a web page has no access to local paths. Let the user choose the file and pass it to blobSource(file), ` +
      `or fetch its bytes and pass them to memorySource(bytes).`,
    { details: { file: path } },
  );
}
