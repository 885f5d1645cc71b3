import { CoffeaError } from "../base/index.ts";

/** Stands in for writing local files where there is no file system. Always rejects with `NotSupported`. */
export async function writeWholeFile(path: string, _bytes: Uint8Array, _options?: { readonly durable?: boolean }): Promise<void> {
  throw new CoffeaError("NotSupported", `Cannot write "${path}": a web page has no access to local paths. Offer the bytes as a download.`, {
    details: { file: path },
  });
}
