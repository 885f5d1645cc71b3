import { CoffeaError, checkOptions, isCoffeaError } from "../../base/index.ts";
import { openFileSource, writeWholeFile } from "../../bytes/index.ts";
import type { Checkpointer } from "./checkpointer.ts";

/** Options of {@link SimpleCheckpointer}. */
export interface SimpleCheckpointerOptions {
  /** Tell what is loaded and saved: on the console, or to a function that gets one sentence at a time. Default false. */
  readonly verbose?: boolean | ((message: string) => void);
  /** Whether checkpoints that are there may be replaced by longer ones; with false they are used and left as they are. Default true. */
  readonly overwrite?: boolean;
}

const about = `Partial results of analyses (checkpoints of coffea-ts). A run that is started again with this folder goes on where it stopped.
Checkpoints of other code, options or files are never used. The folder may be deleted at any time.
`;

/** Checkpoints in a local folder, one file for each analysis (coffea's `SimpleCheckpointer`). */
export class SimpleCheckpointer implements Checkpointer {
  readonly checkpointDir: string;
  readonly overwrite: boolean;
  readonly #tell: (message: string) => void;
  readonly #found = new Set<string>();

  /** @throws `BadArgument` for a folder that is no text, and for unknown options */
  constructor(checkpointDir: string, options: SimpleCheckpointerOptions = {}) {
    if (typeof checkpointDir !== "string" || checkpointDir === "") {
      throw new CoffeaError(
        "BadArgument",
        `The folder of checkpoints is ${JSON.stringify(checkpointDir)}; it has to be the path of a folder.`,
      );
    }
    checkOptions(options, { verbose: "any", overwrite: "boolean" }, "SimpleCheckpointer");
    const { verbose = false, overwrite = true } = options;
    this.checkpointDir = checkpointDir.replace(/(.)\/+$/, "$1");
    this.overwrite = overwrite;
    // oxlint-disable-next-line no-console -- asked for, as in coffea
    this.#tell = typeof verbose === "function" ? verbose : verbose ? (message) => console.error(message) : () => {};
  }

  /** Path of the file of a name. */
  filepath(name: string): string {
    return `${this.checkpointDir}/${name}.checkpoint`;
  }

  async prepare(): Promise<void> {
    try {
      await writeWholeFile(`${this.checkpointDir}/README.txt`, new TextEncoder().encode(about));
    } catch (error) {
      if (!isCoffeaError(error, "WriteFailed")) throw error;
      throw new CoffeaError(
        "WriteFailed",
        `Checkpoints cannot be written to the folder "${this.checkpointDir}": ${error.cause instanceof Error ? error.cause.message : error.message}. Name a folder that this user may write to.`,
        { cause: error, details: { folder: this.checkpointDir } },
      );
    }
  }

  async load(name: string): Promise<Uint8Array | null> {
    const path = this.filepath(name);
    const source = openFileSource(path);
    try {
      const [bytes] = await source.read([{ start: 0, stop: await source.size() }]);
      this.#found.add(name);
      this.#tell(`Checkpoint ${path} read, ${bytes!.length} bytes.`);
      return bytes!;
    } catch (error) {
      if (!isCoffeaError(error, "FileNotFound")) throw error;
      this.#tell(`There is no checkpoint ${path}.`);
      return null;
    } finally {
      await source.close();
    }
  }

  async save(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.filepath(name);
    if (!this.overwrite && this.#found.has(name)) {
      this.#tell(`Checkpoint ${path} is left as it is.`);
      return;
    }
    await writeWholeFile(path, bytes, { durable: true });
    this.#tell(`Checkpoint ${path} written, ${bytes.length} bytes.`);
  }
}
