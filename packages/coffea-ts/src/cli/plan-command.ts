import { bytesText } from "../executor/index.ts";
import { type JobPlan, type LoopExplanation, Runner } from "../processor/index.ts";
import { filesetArgument } from "./fileset-argument.ts";
import { loadProcessor } from "./load-processor.ts";
import { outputJson } from "./output-json.ts";
import { printTable } from "./print-table.ts";
import { type RunnerFlags, runnerOfFlags } from "./runner-of-flags.ts";
import { counted, grouped } from "./summary.ts";
import { print, type Terminal } from "./terminal.ts";

/** Options of `coffea-ts plan`. */
export interface PlanFlags extends RunnerFlags {
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** Says what a run with the same arguments would read and cost, from the files' headers alone. */
export async function planCommand(processorPath: string, files: readonly string[], flags: PlanFlags, terminal: Terminal): Promise<void> {
  const input = filesetArgument(files);
  const processorInstance = await loadProcessor(processorPath);
  const runner = new Runner({ ...runnerOfFlags(flags), onProgress: () => {} });
  const plan = await runner.plan(input, { processorInstance, treename: flags.tree });
  if (flags.json === true) print(terminal, outputJson(plan));
  else printPlan(plan, flags.explain === true, terminal);
}

function printPlan(plan: JobPlan, withLoops: boolean, terminal: Terminal): void {
  const { datasets, columns, compressedBytes, rawBytes, skipped } = plan;
  const head = [["dataset", "files", "chunks", "events", ""]];
  printTable(
    [...head, ...datasets.map((one) => [one.dataset, grouped(one.files), grouped(one.chunks), grouped(one.entries), programText(one)])],
    terminal,
  );
  if (columns.length > 0) {
    print(terminal);
    const rows = columns.map((one) => [
      one.name,
      one.type,
      one.codecs.join(" "),
      grouped(one.baskets),
      bytesText(one.compressedBytes),
      bytesText(one.rawBytes),
    ]);
    const total = [counted(columns.length, "column"), "", "", "", bytesText(compressedBytes), bytesText(rawBytes)];
    printTable([["column", "type", "codec", "baskets", "in files", "in memory"], ...rows, total], terminal);
  }
  print(terminal, `\n${estimateText(plan)}`);
  for (const text of loopTexts(plan, withLoops)) print(terminal, `\n${text}`);
  for (const { dataset, notTraceable } of datasets)
    if (notTraceable !== null)
      print(terminal, `\nThe columns of dataset "${dataset}" are not known beforehand, and not counted: ${notTraceable}`);
  for (const { filename, reason } of skipped) print(terminal, `\nleft out: ${filename}: ${reason}`);
}

/** What is compiled, once for datasets with the same program. */
function loopTexts({ datasets }: JobPlan, withLoops: boolean): string[] {
  const known = datasets.flatMap(({ dataset, loop }) => (loop === null ? [] : [{ dataset, text: loopText(loop, withLoops) }]));
  return [...Map.groupBy(known, ({ text }) => text)].map(([text, same]) =>
    known.length === same.length ? text : `${same.map(({ dataset }) => dataset).join(", ")}: ${text}`,
  );
}

function loopText({ fills, compiledFills, functions, interpreted, text }: LoopExplanation, withLoop: boolean): string {
  const head = `${grouped(compiledFills)} of ${counted(fills, "fill")} ${compiledFills === 1 ? "is" : "are"} compiled${functions === 0 ? "" : `, into ${counted(functions, "loop")}`}`;
  const rest = interpreted.map(({ what, line, reason }) => `  interpreted: ${what}${line === null ? "" : ` (${line})`}: ${reason}`);
  return [head, ...rest, ...(withLoop && text !== "" ? ["", text] : [])].join("\n");
}

function programText({ notTraceable, expressions }: JobPlan["datasets"][number]): string {
  if (notTraceable !== null) return "looks at values while it runs";
  const count = Object.values(expressions).reduce((total, one) => total + one, 0);
  return counted(count, "expression");
}

function estimateText({ estimate: { seconds, workers, parts, memoryBytes } }: JobPlan): string {
  const each = Object.entries(parts).map(([name, part]) => `${name} ${secondsText(part)}`);
  return `about ${secondsText(seconds)}${workers > 1 ? ` with ${workers} workers` : ""} (${each.join(", ")}) and ${bytesText(memoryBytes)} of memory; a guess, for what a selection leaves is not known`;
}

function secondsText(seconds: number): string {
  return seconds < 90
    ? `${seconds.toPrecision(2)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toPrecision(2)} h`;
}
