import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** A script of the package: its file, and what tells it apart from the script of any other build. */
export interface ScriptFile {
  /** A file of ASCII text, which is one expression. */
  readonly url: URL;
  /** 16 characters of ASCII. */
  readonly identity: string;
}

/** Before the code: a mark of this format, how many runs had it, its length, and a sum of samples of it, 32 bits each; then the script's identity. */
const HEAD = 32;
const FORMAT = 0x43545331;

/**
 * The value of a script. Its compiled code is kept beside that of modules (`module.enableCompileCache`), with every function that a run came to: Node keeps modules as they are before they run,
 * and a run of a second's part spends most of its time on compiling functions when they are first called. Where nothing can be kept or read, the script is compiled, as always.
 */
export function evaluateScript({ url, identity }: ScriptFile, folder: string | undefined = getCompileCacheDir()): unknown {
  // A new build of the same file takes the place of the old one.
  const path = folder === undefined ? null : `${folder}/${url.pathname.replaceAll(/[^\w.-]/g, "_").slice(-150)}.code`;
  const kept = path === null ? null : readKept(path, identity);
  const text = readFileSync(fileURLToPath(url), "latin1");
  const script = new Script(text, { filename: url.href, ...(kept === null ? {} : { cachedData: kept.code }) });
  const runs = kept === null || script.cachedDataRejected === true ? 1 : kept.runs + 1;
  if (path !== null) rememberRun(path, runs, () => fileOf(identity, runs, script.createCachedData()));
  return script.runInThisContext();
}

interface Kept {
  readonly runs: number;
  readonly code: Uint8Array;
}

function readKept(path: string, identity: string): Kept | null {
  try {
    const bytes = readFileSync(path);
    const [format, runs, length, sum] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
    const code = bytes.subarray(HEAD);
    const isRight =
      format === FORMAT && bytes.toString("latin1", 16, HEAD) === identity && length === code.length && sum === sumOfSamples(code);
    return isRight ? { runs: runs!, code } : null;
  } catch {
    return null;
  }
}

function fileOf(identity: string, runs: number, code: Uint8Array): Uint8Array {
  const file = Buffer.alloc(HEAD + code.length);
  new Uint32Array(file.buffer, file.byteOffset, 4).set([FORMAT, runs, code.length, sumOfSamples(code)]);
  file.write(identity, 16, "latin1");
  file.set(code, HEAD);
  return file;
}

/** The first run keeps the code, and later ones, ever more rarely, with what they added to it. */
function rememberRun(path: string, runs: number, file: () => Uint8Array): void {
  if (runs > 1) overwrite(path, new Uint32Array([FORMAT, runs]));
  const isPowerOf4 = (runs & (runs - 1)) === 0 && (runs & 0x55555555) !== 0;
  if (isPowerOf4) process.once("exit", (exitCode) => void (exitCode === 0 && keep(path, file())));
}

function overwrite(path: string, words: Uint32Array): void {
  try {
    const descriptor = openSync(path, "r+");
    writeSync(descriptor, words, 0, words.byteLength, 0);
    closeSync(descriptor);
  } catch {
    // A folder that cannot be written is as good as one that can, but for what is added to it.
  }
}

/** Nobody ever reads half of a file. */
function keep(path: string, file: Uint8Array): void {
  const part = `${path}.${process.pid}-${Date.now()}`;
  try {
    mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    writeFileSync(part, file, { flag: "wx" });
    renameSync(part, path);
  } catch {
    removePart(part);
  }
}

function removePart(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no such folder.
  }
}

/** Notices pages that a crash of the system left empty. As other files of programs, these are not protected against more. */
function sumOfSamples(code: Uint8Array): number {
  const words = new Uint32Array(code.buffer, code.byteOffset, code.length >>> 2);
  let sum = 0;
  for (let i = 0; i < words.length; i += 64) sum = (Math.imul(sum, 31) + words[i]!) >>> 0;
  return sum;
}
