import { isCoffeaError } from "../base/index.ts";
import type { FileIdentity } from "../bytes/index.ts";
import type { FilesetFile } from "../fileset/index.ts";
import { FilePool, treeForm } from "../nanoevents/index.ts";
import type { EntryTable } from "../root/index.ts";

/** What is known about a tree of a file without its data, as plain JSON; never anything of the user's. */
export interface FileFacts {
  readonly uuid: string;
  readonly entries: number;
  /** Entries where clusters start, ascending, with the number of entries at the end; null where they were not asked for. */
  readonly clusters: readonly number[] | null;
  /** Size of all columns, decompressed, in bytes. Absent where it was not asked for, with `clusters`, or not known. */
  readonly rawBytes?: number;
  /** Form of the events as JSON of awkward's form; null where it was not asked for. */
  readonly form: string | null;
  /** In a cache: what told this content of the file from others before it was opened. */
  readonly identity: FileIdentity | null;
}

/** Which facts are needed beside UUID and entries. */
export interface WantedFacts {
  readonly clusters: boolean;
  readonly form: boolean;
}

/**
 * Reads the facts of the tree of a file, which is taken from the pool; without one it is opened and closed again, as tasks that run at once need it.
 * Plain data in and out, except the pool.
 */
export async function readFacts(
  { file, treename }: Pick<FilesetFile, "file" | "treename">,
  wanted: WantedFacts,
  pool: Pick<FilePool, "open" | "close"> | null,
): Promise<FileFacts> {
  const own = new FilePool(1);
  const files = pool ?? own;
  try {
    const { root } = await files.open(file);
    const tree = await root.table(treename);
    return {
      uuid: root.uuid,
      entries: tree.entries,
      ...(wanted.clusters ? { clusters: tree.clusterStarts(), rawBytes: rawBytesOf(tree) } : { clusters: null }),
      form: wanted.form ? JSON.stringify(treeForm(tree)) : null,
      identity: null,
    };
  } catch (error) {
    // What failed may be the handle itself; another attempt opens the file anew.
    if (isCoffeaError(error, "ReadFailed")) await files.close(file);
    throw error;
  } finally {
    await own.closeAll();
  }
}

function rawBytesOf({ columns }: EntryTable): number {
  return columns.reduce((sum, { uncompressedBytes }) => sum + uncompressedBytes, 0);
}

/** Whether nothing that is wanted is missing. */
export function hasFacts(facts: Pick<FileFacts, "clusters" | "form">, wanted: WantedFacts): boolean {
  return (!wanted.clusters || facts.clusters !== null) && (!wanted.form || facts.form !== null);
}

/** Whether a value, such as the content of a cache, is facts in every part. */
export function isFileFacts(value: unknown): value is FileFacts {
  if (typeof value !== "object" || value === null) return false;
  const { uuid, entries, clusters, rawBytes, form, identity } = value as Partial<FileFacts>;
  return (
    typeof uuid === "string" &&
    isCount(entries) &&
    (clusters === null || (Array.isArray(clusters) && clusters.every(isCount))) &&
    (rawBytes === undefined || isCount(rawBytes)) &&
    (form === null || typeof form === "string") &&
    (identity === null || (typeof identity === "object" && isCount(identity.size)))
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
