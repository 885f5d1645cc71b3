import { recreate } from "../../src/root/index.ts";

/** What is in a file of {@link writeSmallRootFile}. */
export interface SmallFile {
  readonly entries: number;
  /** First value of the branches; files with different seeds hold different events. */
  readonly seed?: number;
  readonly tree?: string;
}

/** A small file of our own writer: a tree with `run` (the seed) and `x`, fractions whose sum depends on the order of addition. */
export function writeSmallRootFile(path: string, { entries, seed = 1, tree = "Events" }: SmallFile): void {
  const writer = recreate(path, { compression: { codec: "zlib", level: 1 }, uuid: uuidOf(seed), created: new Date(0) });
  const target = writer.mkTree(tree, { run: "int32", x: "float64" }, { clusterEntries: 50 });
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  target.extend({
    run: new Int32Array(entries).fill(seed),
    x: Float64Array.from({ length: entries }, () => 10 ** (next() % 16) / (1 + (next() % 1000))),
  });
  writer.close();
}

function uuidOf(seed: number): string {
  return `00000000-0000-1000-8000-${seed.toString(16).padStart(12, "0")}`;
}
