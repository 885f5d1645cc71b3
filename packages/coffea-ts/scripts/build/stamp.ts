import { writeFileSync } from "node:fs";

/** When `dist/` was built, in ms since 1970, and from which files; the command line of a checkout reads it (`bin/start.js`) to see whether a source is newer. */
export interface Stamp {
  readonly builtAt: number;
  /** Relative to the package's folder. */
  readonly sources: readonly string[];
}

/** Other files that decide what is in the bundles. */
const alsoRead = [
  "package.json",
  "scripts/build.ts",
  ...["builtin-modules", "bundle", "core-script", "entries", "lazy-packages"].map((name) => `scripts/build/${name}.ts`),
];

/** Writes the stamp of a build into its folder. It is not packed: an installed package has no sources to compare with. */
export function writeStamp(folder: string, { builtAt, sources }: Stamp): void {
  writeFileSync(`${folder}.built-from.json`, JSON.stringify({ builtAt, sources: [...alsoRead, ...sources] } satisfies Stamp));
}
