import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isCoffeaError } from "../base/index.ts";
import { plot1d, plot2d, plotTerminal, plotTerminal2d, toPng } from "../plot/index.ts";
import { fileNames, type FoundHistogram } from "./find-histograms.ts";
import { print, type Terminal, widthOf } from "./terminal.ts";

/** How histograms are drawn: with a logarithmic scale of contents or a linear one (the default). */
export interface DrawFlags {
  readonly logY?: boolean;
}

/** Prints each histogram that is one curve or a few to the terminal; says why where one cannot be drawn. */
export function printHistograms(found: readonly FoundHistogram[], terminal: Terminal, flags: DrawFlags): void {
  for (const { path, hist } of found) {
    print(terminal);
    print(terminal, path.join(" / "));
    try {
      print(terminal, histogramText(hist, { width: Math.min(widthOf(terminal), 100), color: terminal.out.isTTY === true }, flags));
    } catch (error) {
      if (!isCoffeaError(error)) throw error;
      print(terminal, `  (not drawn: ${error.message})`);
    }
  }
}

/** A histogram drawn with characters: over two axes as a map, else as curves. Throws what plotting does. */
export function histogramText(
  hist: FoundHistogram["hist"],
  size: { readonly width: number; readonly height?: number; readonly color: boolean },
  flags: DrawFlags,
): string {
  const scale = scaleOf(flags);
  return isMap(hist) ? plotTerminal2d(hist, { ...size, zScale: scale }) : plotTerminal(hist, { ...size, yScale: scale });
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
      const scale = scaleOf(flags);
      const svg = isMap(hist) ? plot2d(hist, { onWarning, zScale: scale }) : plot1d(hist, { onWarning, yScale: scale });
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

/** Whether a histogram is drawn over two axes: it has two, and none of categories that could be overlaid. */
function isMap({ axes }: FoundHistogram["hist"]): boolean {
  return axes.length === 2 && axes.every(({ kind }) => kind !== "strCategory" && kind !== "intCategory" && kind !== "boolean");
}

function scaleOf(flags: DrawFlags): "log" | "linear" {
  return flags.logY === true ? "log" : "linear";
}
