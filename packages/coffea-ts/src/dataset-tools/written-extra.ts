import { type Fileset, isFilesByPath } from "../fileset/index.ts";

/** What preprocessing decides itself, or has its own place for. */
const ofDataset: ReadonlySet<string> = new Set(["files", "metadata", "format", "compressed_form", "form", "did", "treename"]);
const ofFile: ReadonlySet<string> = new Set([
  "object_path",
  "objectPath",
  "steps",
  "num_entries",
  "format",
  "lfn",
  "pfn",
  "uuid",
  "num_selected_entries",
  "code",
  "reason",
]);

/** What a dataset says beyond what `preprocess` writes anyway, such as `preload`. */
export function extraOfDataset(entry: Fileset[string]): Record<string, unknown> {
  if (Array.isArray(entry) || isFilesByPath(entry as Record<string, unknown>)) return {};
  return without(entry as Record<string, unknown>, ofDataset);
}

/** What a fileset says about a file beyond what `preprocess` finds out, with the names that data catalogues have for it. */
export function extraOfFile(
  entry: Fileset[string],
  path: string,
): { readonly lfn: string | null; readonly pfn: string | null; readonly others: Record<string, unknown> } {
  const files: unknown = Array.isArray(entry)
    ? entry
    : isFilesByPath(entry as Record<string, unknown>)
      ? entry
      : (entry as { files: unknown }).files;
  const spec: unknown = Array.isArray(files) ? null : (files as Record<string, unknown>)[path];
  if (typeof spec !== "object" || spec === null) return { lfn: null, pfn: null, others: {} };
  const { lfn, pfn } = spec as { lfn?: string | null; pfn?: string | null };
  return { lfn: lfn ?? null, pfn: pfn ?? null, others: without(spec as Record<string, unknown>, ofFile) };
}

function without(entry: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !names.has(name)));
}
