import { digest, isCoffeaError } from "../../base/index.ts";
import type { FileIdentity } from "../../bytes/index.ts";
import { BaseSchema, type SchemaClass, sourceOfFile } from "../../nanoevents/index.ts";
import { hashable } from "../code/hashable.ts";
import type { WorkItem } from "../work-item.ts";

/** What gives the code of a chunk: a text that changes whenever the program would do something else with it. */
export type ChunkCode = (item: WorkItem) => Promise<string>;

/**
 * The key of each chunk: a hash of everything that its result depends on, namely code, schema, version of this package, and the chunk with its metadata
 * and its file (UUID, size, and time of change or etag). A chunk that stands in the list twice gets two keys.
 */
export async function chunkKeys(items: readonly WorkItem[], code: ChunkCode, constants: readonly unknown[]): Promise<string[]> {
  const identities = new Map<unknown, Promise<FileIdentity | null>>();
  const counts = new Map<string, number>();
  const base = digest(constants);
  const keys: string[] = [];
  for (const item of items) {
    const file = item.file ?? item.filename;
    if (!identities.has(file)) identities.set(file, identityOf(item));
    const { dataset, filename, treename, entrystart, entrystop, fileuuid, usermeta } = item;
    const identity = await identities.get(file);
    const place = [dataset, filename, treename, entrystart, entrystop, fileuuid, identity, hashable(usermeta)];
    const key = digest([base, place, await code(item)]).slice(0, 32);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keys.push(count === 1 ? key : `${key}-${count}`);
  }
  return keys;
}

/** Names a schema and, for a user's own, its code. */
export function schemaText(schema: SchemaClass): string {
  const texts: string[] = [];
  for (let one: unknown = schema; typeof one === "function" && one !== BaseSchema; one = Object.getPrototypeOf(one) as unknown) {
    if (one === Function.prototype) break;
    texts.push(Function.prototype.toString.call(one));
  }
  return [...texts, "BaseSchema"].join("\n");
}

/** Null where the file cannot be looked at: its chunks have to be tried, and will tell. */
async function identityOf(item: WorkItem): Promise<FileIdentity | null> {
  const source = sourceOfFile(item.file ?? item.filename);
  try {
    return (await source.identity?.()) ?? null;
  } catch (error) {
    if (!isCoffeaError(error)) throw error;
    return null;
  }
}
