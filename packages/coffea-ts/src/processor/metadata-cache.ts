/** What has to be known about a tree before its chunks can be made. */
export interface FileFacts {
  readonly uuid: string;
  readonly entries: number;
  /** Entries where clusters start, ascending, with the number of entries at the end; null where they were not asked for. */
  readonly clusters: readonly number[] | null;
}

/** Remembers facts of files between runs; a `Map` is one. The user's metadata is never in it, so a changed fileset is seen at once. */
export interface MetadataCache {
  get(key: string): FileFacts | undefined;
  set(key: string, facts: FileFacts): unknown;
}

/** The key of a tree of a file. */
export function cacheKey(filename: string, treename: string): string {
  return JSON.stringify([filename, treename]);
}
