import { type EventSource, sourceOf } from "../../awkward/index.ts";
import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { type ClosedFile, type FilePool, NanoEventsFactory, type Partition, partsOf } from "../../nanoevents/index.ts";

/** The events of a partition, with the needed columns read. Rejects with what opening or reading the file throws. */
export async function partitionEvents(partition: Partition, columns: readonly string[], pool: FilePool): Promise<EventSource> {
  const { file, content, treepath, part, uuid } = partition;
  const isOpen = typeof content === "object" && "tree" in content;
  const root = isOpen ? content : (await pool.open(content as ClosedFile)).root;
  if (uuid !== null && root.uuid !== uuid) {
    throw new CoffeaError(
      "BadFileset",
      `${file} is not the file that its steps were made for: its UUID is ${root.uuid}, it was ${uuid}. It was replaced in the meantime; run preprocess again.`,
      { details: { file } },
    );
  }
  let { start, stop } = partition;
  if (part !== null) {
    const { entries } = await root.table(treepath);
    const cut = partsOf({ start: 0, stop: entries }, part[1])[part[0]];
    ({ start, stop } = cut ?? { start: entries, stop: entries });
  }
  const wanted = { treepath, entryStart: start, entryStop: stop };
  const factory = await NanoEventsFactory.fromRoot(root, { ...wanted, preload: columns }).catch((error: unknown) => {
    // The evaluation will miss the column, too, and it knows the line that asks for it.
    if (isCoffeaError(error, "BranchNotFound")) return NanoEventsFactory.fromRoot(root, wanted);
    throw error;
  });
  return sourceOf(factory.events())!;
}

/** `entries 0 to 1000 of tree "Events" in a.root`, for messages. */
export function partitionText({ file, treepath, start, stop, part }: Partition): string {
  const range = start === null || stop === null ? "all entries" : `entries ${start} to ${stop}`;
  return `${part === null ? range : `part ${part[0] + 1} of ${part[1]}`} of tree "${treepath.replace(/^\//, "")}" in ${file}`;
}
