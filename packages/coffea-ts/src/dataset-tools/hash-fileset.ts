import { sha256 } from "../base/index.ts";
import { badFileset, fileName, type DatasetSpec, type Fileset, isFilesByPath, parseDatasets } from "../fileset/index.ts";
import { byCodePoints, pythonJson } from "./python-json.ts";

/**
 * A hash of what decides the result of a fileset: its datasets, files, trees, `preload` and `metadata`; not the order, nor what is only noted (forms, catalogue names).
 * The same as coffea's `hash_fileset`, as long as the metadata has no whole numbers that Python holds as floats (`1.0`).
 *
 * @returns SHA-256 in hexadecimal
 * @throws `BadFileset` for datasets that are lists of files without a tree
 */
export function hashFileset(fileset: Fileset): string {
  parseDatasets(fileset, "any");
  const canonical = Object.fromEntries(Object.entries(fileset).map(([name, entry]) => [name, canonicalDataset(name, entry)]));
  const hash = sha256(new TextEncoder().encode(pythonJson(canonical)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function canonicalDataset(name: string, entry: Fileset[string]): Record<string, unknown> {
  const spec = (!Array.isArray(entry) && isFilesByPath(entry as Record<string, unknown>) ? { files: entry } : entry) as DatasetSpec;
  if (Array.isArray(entry) || (Array.isArray(spec.files) && !("treename" in spec))) {
    throw badFileset(
      `Dataset "${name}" is a list of files without a tree, so it does not decide a result. Give it a "treename", as splitFileset does.`,
      {
        dataset: name,
      },
    );
  }
  const files = Array.isArray(spec.files) ? spec.files.map((file) => [fileName(file), null] as const) : Object.entries(spec.files);
  const facts = { treename: spec.treename, preload: spec.preload?.toSorted(byCodePoints) ?? spec.preload, metadata: spec.metadata };
  const given = Object.entries(facts).filter(([key]) => key in spec);
  return { files: files.toSorted(([a], [b]) => byCodePoints(a, b)), ...Object.fromEntries(given) };
}
