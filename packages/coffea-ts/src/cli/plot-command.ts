import { CoffeaError } from "../base/index.ts";
import { openFileSource } from "../bytes/index.ts";
import { type DrawFlags, printHistograms, writePictures } from "./draw-histograms.ts";
import { findHistograms } from "./find-histograms.ts";
import { print, type Terminal } from "./terminal.ts";

/** Options of `coffea-ts plot`. */
export interface PlotFlags extends DrawFlags {
  readonly output?: string;
}

/** Draws the histograms of a saved output (or of any JSON with UHI histograms): on the terminal, and as pictures into a folder. */
export async function plotCommand(path: string, flags: PlotFlags, terminal: Terminal): Promise<void> {
  const saved = await readJson(path);
  const isRun = typeof saved === "object" && saved !== null && "out" in saved && "metrics" in saved;
  const found = findHistograms(isRun ? saved.out : saved);
  if (found.length === 0) {
    throw new CoffeaError(
      "BadArgument",
      `There are no histograms in "${path}". Give an output that was saved with: coffea-ts run … --output FILE.json`,
    );
  }
  printHistograms(found, terminal, flags);
  const written = await writePictures(found, flags.output ?? ".", terminal, flags);
  if (written.length > 0) print(terminal, `\nwritten:\n${written.map((file) => `  ${file}`).join("\n")}`);
}

async function readJson(path: string): Promise<unknown> {
  const source = openFileSource(path);
  try {
    const [bytes] = await source.read([{ start: 0, stop: await source.size() }]);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CoffeaError("BadArgument", `"${path}" does not hold valid JSON (${error.message}).`, { cause: error });
  } finally {
    await source.close();
  }
}
