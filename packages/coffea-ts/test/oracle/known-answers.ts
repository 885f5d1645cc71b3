import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Python's answers to requests of earlier runs, kept as files in a folder: `COFFEA_TS_ORACLE_ANSWERS`. For runs that ask the same many times over,
 * such as `npm run mutate`; nothing notices when Python's libraries or functions change, so the folder must not outlive them.
 */
export class KnownAnswers {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The answer to a request, as the line that Python wrote; null when it was not asked before. */
  get(request: string): string | null {
    const file = this.#fileOf(request);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  }

  /** Keeps the answer to a request. */
  set(request: string, answer: string): void {
    writeFileSync(this.#fileOf(request), answer);
  }

  #fileOf(request: string): string {
    return join(this.#folder, createHash("sha1").update(request).digest("hex"));
  }
}
