import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { crc32, version } from "../../base/index.ts";
import type { LoopStore } from "../../loop/index.ts";
import { cacheFolder } from "./cache-folder.ts";

/** Files that a folder has at most, and their bytes; the oldest go first. */
const MOST_FILES = 256;
const MOST_BYTES = 64 * 2 ** 20;

/** Sum (CRC-32) of what follows, and the length of the key behind it, each 32 bits. */
const HEAD = 8;

/**
 * A folder that keeps compiled loops, shared by any number of processes and threads: files are replaced whole, and one that is damaged, of another compiler,
 * or cannot be read is none. A folder that cannot be written keeps nothing. Who may write it can decide what the programs of this user compute, as for any cache of compiled code.
 *
 * @param folder null for this user's cache folder
 * @param compiler what loops of other compilers are told apart by; null, the default of sources that may change at any time: nothing is kept
 */
export function openLoopFolder(folder: string | null, compiler: string | null = thisCompiler()): LoopStore | null {
  return compiler === null ? null : new LoopFolder(folder === null ? join(cacheFolder(), "loops") : resolve(folder), compiler);
}

/** A hash of all sources, which the bundler puts in; what is not bundled has none. */
declare const coffeaBuild: string;

function thisCompiler(): string | null {
  return typeof coffeaBuild === "string" ? `${version} ${coffeaBuild}` : null;
}

class LoopFolder implements LoopStore {
  readonly #folder: string;
  readonly #compiler: string;

  constructor(folder: string, compiler: string) {
    this.#folder = folder;
    this.#compiler = compiler;
  }

  get(key: string): Uint8Array<ArrayBuffer> | null {
    const whole = this.#wholeKey(key);
    try {
      const bytes = new Uint8Array(readFileSync(this.#path(whole)));
      const view = new DataView(bytes.buffer);
      const end = HEAD + view.getUint32(4, true);
      if (view.getUint32(0, true) !== crc32(bytes.subarray(4))) return null;
      return end <= bytes.length && areEqual(bytes.subarray(HEAD, end), whole) ? bytes.subarray(end) : null;
    } catch {
      return null;
    }
  }

  set(key: string, bytes: Uint8Array): void {
    const whole = this.#wholeKey(key);
    const file = new Uint8Array(HEAD + whole.length + bytes.length);
    const view = new DataView(file.buffer);
    view.setUint32(4, whole.length, true);
    file.set(whole, HEAD);
    file.set(bytes, HEAD + whole.length);
    view.setUint32(0, crc32(file.subarray(4)), true);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeWhole(this.#path(whole), file);
      removeOldest(this.#folder);
    } catch {
      // A cache must not be what ends a run: what cannot be kept is compiled again.
    }
  }

  #wholeKey(key: string): Uint8Array {
    return new TextEncoder().encode(`${this.#compiler}\n${key}`);
  }

  #path(key: Uint8Array): string {
    return join(this.#folder, `${crc32(key).toString(16).padStart(8, "0")}-${key.length}.loop`);
  }
}

/** Nobody ever reads half of a file. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
  try {
    writeFileSync(part, bytes, { flag: "wx" });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = statSync(path, { throwIfNoEntry: false });
    return facts?.isFile() === true ? [{ path, bytes: facts.size, written: facts.mtimeMs }] : [];
  });
  let bytes = 0;
  for (const [i, file] of files.toSorted((a, b) => b.written - a.written).entries()) {
    bytes += file.bytes;
    if (i >= MOST_FILES || bytes > MOST_BYTES) rmSync(file.path, { force: true });
  }
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
