import { gzipSync, strToU8 } from "fflate";
import { writeWholeFile } from "../bytes/index.ts";
import { badFileset } from "./bad-fileset.ts";
import type { Fileset } from "./fileset.ts";
import { parseDatasets } from "./parse-fileset.ts";

/**
 * Writes a fileset as JSON, gzipped where the path ends in `.gz`: the file is complete or not there at all, and the same fileset gives the same bytes.
 * It is checked before, except for trees that a run may still be given.
 *
 * @throws `BadFileset` when it is none, or holds files that have no path; `WriteFailed`; `NotSupported` in browsers
 */
export async function writeFileset(path: string, fileset: Fileset): Promise<void> {
  const nameless = parseDatasets(fileset, "any")
    .flatMap(({ files }) => files)
    .find(({ file }) => typeof file !== "string");
  if (nameless !== undefined) {
    throw badFileset(
      `"${nameless.filename}" of dataset "${nameless.dataset}" is an open file or a Blob, which JSON cannot hold. Name its path, or keep this fileset in memory.`,
      { dataset: nameless.dataset, file: nameless.filename },
    );
  }
  const bytes = strToU8(`${JSON.stringify(fileset, null, 1)}\n`);
  await writeWholeFile(path, path.endsWith(".gz") ? gzipSync(bytes, { level: 9, mtime: 0 }) : bytes);
}
