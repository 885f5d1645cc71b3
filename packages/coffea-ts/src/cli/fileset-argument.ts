import { basename } from "node:path";
import type { Fileset } from "../processor/index.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What the file arguments of `run` mean: one JSON file is a fileset, by its path; ROOT files are one dataset, named after the file where there is one, else `data`.
 *
 * @throws `UsageError` for JSON beside other files.
 */
export function filesetArgument(files: readonly string[]): Fileset | string {
  const json = files.filter((file) => /\.json(?:\.gz)?$/i.test(file));
  if (json.length === 0) return { [files.length === 1 ? stem(files[0]!) : "data"]: files };
  if (files.length === 1) return files[0]!;
  throw new UsageError(
    `A fileset is one JSON file, and it stands alone; this is ${files.length} files (${files.join(" ")}). Give either one fileset or any number of ROOT files.`,
  );
}

function stem(file: string): string {
  return basename(file).replace(/\.root$/i, "") || "data";
}
