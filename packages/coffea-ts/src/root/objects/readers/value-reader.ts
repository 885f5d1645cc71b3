import type { Layout } from "../../../awkward/index.ts";
import type { ObjectShape } from "../object-shape.ts";
import type { ObjectSource } from "../object-source.ts";

/** Version of a class, with its checksum where the version is 0. */
export interface ClassVersion {
  readonly version: number;
  readonly checksum: number | null;
}

/** Reads values of one shape, one after the other, and gathers them in columns. */
export interface ValueReader {
  /** Values so far. */
  readonly length: number;
  /** Reads the next `count` values. What has a header has one before all of them. Throws `CorruptFile` where bytes and counts disagree. */
  read(source: ObjectSource, count: number): void;
  /** The same as the values of one member of `count` objects: containers and texts have a header there. The same as `read` where it is missing. */
  readColumn?(source: ObjectSource, count: number): void;
  /** Reads `count` objects without headers: their first members one after the other, then their second ones, and so on. Missing where values have no members. */
  readMemberWise?(source: ObjectSource, count: number, version: ClassVersion): void;
  /** Adds `count` values that are not in the file: zeros, empty texts and lists. */
  fill(count: number): void;
  /** The column of all values. */
  finish(): Layout;
}

/** Makes readers; `counters` finds the numbers of another member of the same object. */
export type MakeReader = (shape: ObjectShape, counters: (name: string) => ValueReader | undefined) => ValueReader;
