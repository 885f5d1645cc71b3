import { CoffeaError } from "../../base/index.ts";

/**
 * Keeps bytes by name: where partial results of runs are (coffea's `CheckpointerABC`). What is in the bytes, whether they are whole and whether they
 * still hold, is the runner's business; a checkpointer only has to give back what it was given, or nothing.
 */
export interface Checkpointer {
  /** The bytes of a name; null where there are none. */
  load(name: string): Promise<Uint8Array | null>;
  /** Keeps bytes in place of those that the name had, so that a crash leaves either the old ones or the new ones. */
  save(name: string, bytes: Uint8Array): Promise<void>;
  /** Called before a run; rejects where nothing could be saved later. */
  prepare?(): Promise<void>;
}

/** The value when it is a checkpointer. Throws `BadArgument`. */
export function checkedCheckpointer(value: unknown): Checkpointer {
  const { load, save } = (value ?? {}) as Partial<Record<keyof Checkpointer, unknown>>;
  if (typeof load === "function" && typeof save === "function") return value as Checkpointer;
  throw new CoffeaError(
    "BadArgument",
    `The checkpointer is ${typeof value === "object" && value !== null ? "an object without load() and save()" : String(value)}; it is a folder's path, new SimpleCheckpointer(folder), or an object with load(name) and save(name, bytes).`,
  );
}
