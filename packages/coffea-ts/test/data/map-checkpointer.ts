import type { Checkpointer } from "../../src/processor/checkpoints/checkpointer.ts";

/** Checkpoints in memory, with a diary of what was asked for. */
export class MapCheckpointer implements Checkpointer {
  readonly files = new Map<string, Uint8Array>();
  readonly diary: string[] = [];

  async load(name: string): Promise<Uint8Array | null> {
    this.diary.push(`load ${name}`);
    return this.files.get(name) ?? null;
  }

  async save(name: string, bytes: Uint8Array): Promise<void> {
    this.diary.push(`save ${name}`);
    this.files.set(name, bytes);
  }
}
