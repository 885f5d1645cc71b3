import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { python, repository } from "./places.ts";

/** A Python process that stays and answers requests, one at a time; a line of JSON each way. It says hello with a line when it is ready. */
export class Peer {
  readonly #process;
  readonly #lines: AsyncIterator<string>;

  /** `script` is a file of `bench/peers`. */
  constructor(script: string, ...arguments_: string[]) {
    this.#process = spawn(python, [`${repository}bench/peers/${script}`, ...arguments_], { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    await this.#reply();
  }

  async ask(request: unknown): Promise<unknown> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return this.#reply();
  }

  close(): void {
    this.#process.stdin.end();
  }

  async #reply(): Promise<unknown> {
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error("The Python side has ended.");
    return JSON.parse(value);
  }
}
