import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isCoffeaError } from "../base/index.ts";
import { plot1d, plotTerminal, toPng } from "../plot/index.ts";
import { fileNames, type FoundHistogram } from "./find-histograms.ts";
import { print, type Terminal, widthOf } from "./terminal.ts";

/** How histograms are drawn: with a logarithmic y axis or a linear one (the default). */
export interface DrawFlags {
  readonly logY?: boolean;
}

/** Prints each histogram that is one curve or a few to the terminal; says why where one cannot be drawn. */
export function printHistograms(found: readonly FoundHistogram[], terminal: Terminal, flags: DrawFlags): void {
  for (const { path, hist } of found) {
    print(terminal);
    print(terminal, path.join(" / "));
    try {
      const size = { width: Math.min(widthOf(terminal), 100), color: terminal.out.isTTY === true };
      print(terminal, plotTerminal(hist, { ...size, yScale: yScaleOf(flags) }));
    } catch (error) {
      if (!isCoffeaError(error)) throw error;
      print(terminal, `  (not drawn: ${error.message})`);
    }
  }
}

/** Writes an SVG and a PNG picture of each histogram into a folder, named after its path in the output. Returns the paths; histograms that cannot be drawn are told about. */
export async function writePictures(
  found: readonly FoundHistogram[],
  folder: string,
  terminal: Terminal,
  flags: DrawFlags,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names = fileNames(found.map(({ path }) => path));
  const written: string[] = [];
  for (const [index, { hist, path }] of found.entries()) {
    try {
      const onWarning = (message: string): void => void terminal.err.write(`coffea-ts: picture of ${path.join(" / ")}: ${message}\n`);
      const svg = plot1d(hist, { onWarning, yScale: yScaleOf(flags) });
      const stem = join(folder, names[index]!);
      await writeFile(`${stem}.svg`, svg);
      await writeFile(`${stem}.png`, await toPng(svg));
      written.push(`${stem}.svg`, `${stem}.png`);
    } catch (error) {
      if (!isCoffeaError(error, "BadAxis", "BadArgument", "NotSupported")) throw error;
      terminal.err.write(`coffea-ts: no picture of ${path.join(" / ")}: ${error.message}\n`);
    }
  }
  return written;
}

function yScaleOf(flags: DrawFlags): "log" | "linear" {
  return flags.logY === true ? "log" : "linear";
}
