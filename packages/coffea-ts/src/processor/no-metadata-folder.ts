import { CoffeaError } from "../base/index.ts";
import type { MetadataCache } from "./metadata-cache.ts";

/** Stands in for cache folders where there is no file system. Always throws `NotSupported`. */
export function openMetadataFolder(folder: string | null): MetadataCache {
  throw new CoffeaError(
    "NotSupported",
    `metadataCache cannot be ${folder === null ? "true" : JSON.stringify(folder)} here: a web page has no folders. Pass a new Map(), which remembers until the page is closed.`,
  );
}
