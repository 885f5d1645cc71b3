import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { KnownAnswers } from "./known-answers.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const server = fileURLToPath(new URL("python/server.py", import.meta.url));

/** Python with the peers (awkward, vector, hist, uproot, coffea, ROOT) installed: `COFFEA_TS_PYTHON`, else the repository's `.venv`. */
export const peersPython: string = process.env["COFFEA_TS_PYTHON"] ?? `${repository}.venv/bin/python`;

/** Whether the peers are there. The test command installs them; without them differential tests skip, and the count says so. */
export const havePeers: boolean = existsSync(peersPython);

/**
 * A long-lived Python process with the real libraries, as the oracle of differential tests.
 * `await oracle.call("hist_oracle", "fill", arguments)` runs that function of `test/oracle/python/hist_oracle.py` on JSON values.
 */
export class PythonOracle {
  #process: ChildProcess | undefined;
  #waiting = new Map<number, { request: string; resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #next = 0;
  #known: KnownAnswers | null;

  constructor() {
    const { COFFEA_TS_ORACLE_ANSWERS: folder } = process.env;
    this.#known = folder === undefined ? null : new KnownAnswers(folder);
    // Python takes seconds to import its libraries, meanwhile the tests begin
    if (this.#known === null) this.#process = this.#started();
  }

  /** Calls `function` of `module` with JSON arguments; rejects with the Python error's text. NaN and ±Infinity are allowed in both directions. */
  call(module: string, function_: string, ...arguments_: unknown[]): Promise<unknown> {
    const request = toPythonJson({ module, function: function_, arguments: arguments_ });
    return new Promise((resolve, reject) => {
      const known = this.#known?.get(request) ?? null;
      if (known !== null) return answer(known, { resolve, reject });
      const id = this.#next++;
      this.#waiting.set(id, { request, resolve, reject });
      this.#process ??= this.#started();
      this.#process.stdin!.write(`{"id": ${id}, ${request.slice(1)}\n`);
    });
  }

  /** Ends the process. */
  close(): void {
    this.#process?.stdin!.end();
  }

  #started(): ChildProcess {
    const python = spawn(peersPython, [server], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: python.stdout! }).on("line", (line) => this.#settle(line));
    python.on("exit", (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`the Python oracle ended with exit code ${code}`));
      this.#waiting.clear();
    });
    return python;
  }

  #settle(line: string): void {
    const id = Number(/^\{"id": (\d+)/.exec(line)?.[1]);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) return;
    this.#known?.set(waiting.request, line);
    answer(line, waiting);
  }
}

interface Promised {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function answer(line: string, { resolve, reject }: Promised): void {
  const reply = fromPythonJson(line) as { result?: unknown; error?: string; traceback?: string };
  if (reply.error === undefined) resolve(reply.result);
  else reject(new Error(reply.error, { cause: reply.traceback }));
}

const MARK = "\u0001";

/** JSON with NaN, Infinity and -Infinity as Python's json module reads them, and bigint as a plain integer. */
function toPythonJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${MARK}${inner}`;
    if (typeof inner === "number" && !Number.isFinite(inner)) return `${MARK}${inner}`;
    return Object.is(inner, -0) ? `${MARK}-0.0` : inner;
  });
  return text.replace(/"\\u0001([^"]+)"/g, "$1");
}

function fromPythonJson(text: string): unknown {
  const marked = text.replace(/(?<=[[,:]\s*)(NaN|-?Infinity|-?\d{16,})(?=\s*[\],}])/g, `"\\u0001$1"`);
  return JSON.parse(marked, (_, inner: unknown) => {
    if (typeof inner !== "string" || !inner.startsWith(MARK)) return inner;
    const word = inner.slice(1);
    return /^-?\d+$/.test(word) ? BigInt(word) : Number(word);
  });
}
