import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { isPlainObject } from "../../base/index.ts";
import { writeWholeFile } from "../../bytes/index.ts";
import type { FileFacts } from "../file-facts.ts";
import type { MetadataCache } from "../metadata-cache.ts";
import { cacheFolder } from "./cache-folder.ts";

/** Changes when entries of older versions cannot be read any more. */
const format = 1;

/**
 * A folder of JSON files that remembers facts, shared by any number of processes: entries are replaced whole, and one that is damaged, of another version
 * or cannot be read is none. A folder that cannot be written remembers nothing, for a cache must not be what ends a run.
 *
 * @param folder null for this user's cache folder
 */
export function openMetadataFolder(folder: string | null): MetadataCache {
  return new MetadataFolder(folder === null ? join(cacheFolder(), "metadata") : resolve(folder));
}

class MetadataFolder implements MetadataCache {
  readonly #folder: string;
  readonly #forms = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<FileFacts | undefined> {
    const { path, absolute } = this.#place(key);
    const entry = await parsed(readFile(path, "utf8"));
    if (!isPlainObject(entry) || entry["format"] !== format || entry["key"] !== absolute || !isPlainObject(entry["facts"]))
      return undefined;
    const { form, ...facts } = entry["facts"];
    if (form === null) return { ...facts, form } as FileFacts;
    const text = typeof form === "string" ? await this.#readForm(form) : undefined;
    return text === undefined ? undefined : ({ ...facts, form: text } as FileFacts);
  }

  async set(key: string, { form, ...facts }: FileFacts): Promise<void> {
    const { path, absolute } = this.#place(key);
    try {
      const stored = { ...facts, form: form === null ? null : await this.#writeForm(form) };
      await writeWholeFile(path, new TextEncoder().encode(`${JSON.stringify({ format, key: absolute, facts: stored })}\n`));
    } catch {
      // See above: what cannot be remembered is looked up again.
    }
  }

  /** Names of files are absolute in here, because processes in other folders share it. */
  #place(key: string): { readonly path: string; readonly absolute: string } {
    const [filename, treename] = JSON.parse(key) as [string, string];
    const absolute = JSON.stringify([/^[a-z][a-z0-9+.-]+:\/\//i.test(filename) ? filename : resolve(filename), treename]);
    return { path: this.#pathOf("files", hashOf(absolute), "json"), absolute };
  }

  #pathOf(kind: string, hash: string, extension: string): string {
    return join(this.#folder, kind, hash.slice(0, 2), `${hash}.${extension}`);
  }

  /** Forms are large, and files of a dataset have the same one, so each is stored once, by its hash. */
  async #writeForm(form: string): Promise<string> {
    const hash = hashOf(form);
    if ((await this.#readForm(hash)) === undefined) await writeWholeFile(this.#pathOf("forms", hash, "json.gz"), gzipSync(form));
    this.#forms.set(hash, form);
    return hash;
  }

  async #readForm(hash: string): Promise<string | undefined> {
    const known = this.#forms.get(hash);
    if (known !== undefined) return known;
    try {
      const form = gunzipSync(await readFile(this.#pathOf("forms", hash, "json.gz"))).toString("utf8");
      if (hashOf(form) !== hash) return undefined;
      this.#forms.set(hash, form);
      return form;
    } catch {
      return undefined;
    }
  }
}

async function parsed(text: Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await text);
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
