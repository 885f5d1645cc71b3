import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../base/index.ts";
import { evaluatorNames } from "./evaluator-names.ts";
import { executorNames } from "./executor-names.ts";
import type { InspectFlags } from "./inspect-command.ts";
import type { PlanFlags } from "./plan-command.ts";
import type { PlotFlags } from "./plot-command.ts";
import type { PreprocessFlags } from "./preprocess-command.ts";
import type { RunFlags } from "./run-command.ts";
import { progressKinds } from "./progress-kinds.ts";
import { schemaNames } from "./schema-names.ts";
import { StoppedError } from "./stop-signals.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import type { TypesFlags } from "./types-command.ts";
import { UsageError } from "./usage-error.ts";

/** Exit codes of the command line; a run that a signal stopped has 128 and its number. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

/** Runs the command line with the arguments after the program's name; resolves with the exit code and never rejects. */
export async function main(arguments_: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const program = createProgram(terminal, arguments_[0]);
  endQuietlyWithReader(terminal);
  try {
    await program.parseAsync(arguments_, { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof StoppedError) {
      terminal.err.write(`coffea-ts: ${error.message}\n`);
      return error.exitCode;
    }
    const { errorText } = await import("./error-text.ts");
    terminal.err.write(`${errorText(error, arguments_.includes("--debug"))}\n`);
    return error instanceof UsageError ? exitCodes.usage : exitCodes.failed;
  }
}

/** A reader that has seen enough (`coffea-ts inspect FILE | head`) closes the pipe; that is no failure. */
function endQuietlyWithReader({ out }: Terminal): void {
  if (!("listenerCount" in out) || process.stdout.listenerCount("error") > 0) return;
  process.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCodes.ok);
  });
}

const commands: Readonly<Record<string, (program: Command, terminal: Terminal) => void>> = {
  run: addRun,
  plan: addPlan,
  preprocess: addPreprocess,
  inspect: addInspect,
  types: addTypes,
  plot: addPlot,
};

/** The program with the command that is asked for, or with all where it is none. */
function createProgram(terminal: Terminal, asked: string | undefined): Command {
  const program = new Command("coffea-ts")
    .description("Columnar analysis of collider physics data: ROOT files to histograms.")
    .version(version)
    .configureOutput({ writeOut: (text) => terminal.out.write(text), writeErr: (text) => terminal.err.write(text) })
    .showHelpAfterError("(coffea-ts help lists the commands and options)")
    .showSuggestionAfterError()
    .exitOverride();
  const wanted = asked !== undefined && Object.hasOwn(commands, asked) ? [commands[asked]!] : Object.values(commands);
  for (const add of wanted) add(program, terminal);
  for (const command of program.commands) command.option("--debug", "show the stack of an error").copyInheritedSettings(program);
  return program;
}

/** Options that say how files become chunks of events. */
function addChunkOptions(command: Command): Command {
  return command
    .option("--tree <name>", "tree of files that the fileset names no tree for", "Events")
    .addOption(new Option("--schema <name>", "how branches become events").choices(schemaNames).default("base"))
    .option("--chunksize <n>", "wanted number of events in a chunk (default: near every 200000 events, where clusters start)", wholeNumber)
    .option("--max-chunks <n>", "chunks per dataset at most", wholeNumber);
}

function addRun(program: Command, terminal: Terminal): void {
  addChunkOptions(program.command("run"))
    .description("run a processor over ROOT files and show, draw or save what it gives")
    .argument("<processor>", "module whose default export is a processor: a class with process(events), an instance, or a function")
    .argument("<files...>", "one fileset (FILESET.json, .json.gz) or any number of ROOT files, which are one dataset")
    .option("--workers <n>", "work on so many chunks at the same time, in threads", wholeNumber)
    .addOption(
      new Option(
        "--executor <name>",
        "futures works in threads, one per core unless --workers says otherwise (default: iterative)",
      ).choices(executorNames),
    )
    .addOption(
      new Option(
        "--evaluator <name>",
        "compile: one loop for all that is filled (default); interpret: one for each operation; the same output",
      ).choices(evaluatorNames),
    )
    .option("--align-clusters", "cut chunks only where the clusters of a file start")
    .option("--skip-bad-files", "go on without files and chunks that cannot be read; each is in the report")
    .option("--skip-codes <codes>", "go on only after errors with these codes: FileNotFound,TruncatedFile", listOfWords)
    .option("--retries <n>", "attempts after the first one for reads that fail (default: 3)", countNumber)
    .option(
      "--checkpoints [folder]",
      "keep partial results, so that a run that is stopped can go on (default folder: coffea-ts-checkpoints)",
    )
    .option("--resume [folder]", "go on where a run with checkpoints was stopped, and say how much of it was there")
    .option("--output <file>", "save { out, metrics, report } as JSON; a run that is stopped saves its part")
    .option("--plot <folder>", "draw each histogram as SVG and PNG into this folder")
    .option("--log-y", "draw with a logarithmic y axis")
    .option("--json", "print { out, metrics, report } as JSON and nothing else")
    .addOption(new Option("--progress <how>", "how progress is told, on standard error").choices(progressKinds).default("auto"))
    .option("--live", "show the histograms while they fill, with the progress under them (on a terminal)")
    .action(async (processor: string, files: string[], flags: RunFlags) => {
      const { runCommand } = await import("./run-command.ts");
      await runCommand(processor, files, flags, terminal);
    });
}

function addPlan(program: Command, terminal: Terminal): void {
  addChunkOptions(program.command("plan"))
    .description("say what a run would read, compute and cost, before anything is read but the files' headers")
    .argument("<processor>", "as for run")
    .argument("<files...>", "as for run")
    .option("--workers <n>", "estimate for so many chunks at the same time", wholeNumber)
    .option("--align-clusters", "cut chunks only where the clusters of a file start")
    .option("--skip-bad-files", "go on without files that cannot be read")
    .option("--explain", "print the compiled loops, one line a step")
    .option("--json", "print the plan as JSON and nothing else")
    .action(async (processor: string, files: string[], flags: PlanFlags) => {
      const { planCommand } = await import("./plan-command.ts");
      await planCommand(processor, files, flags, terminal);
    });
}

function addPreprocess(program: Command, terminal: Terminal): void {
  program
    .command("preprocess")
    .description("look into every file of a fileset and save it with entries, steps and the form of the events")
    .argument("<files...>", "one fileset (FILESET.json, .json.gz) or any number of ROOT files, which are one dataset")
    .requiredOption("--output <file>", "save the available files as .json or .json.gz")
    .option("--updated <file>", "save all files, those that cannot be read with the reason")
    .option("--tree <name>", "tree of files that the fileset names no tree for", "Events")
    .option("--step-size <n>", "wanted number of events in a step (default: one step per file)", wholeNumber)
    .option("--align-clusters", "cut steps only where clusters start")
    .option("--skip-bad-files", "go on without files that cannot be read")
    .option("--recalculate-steps", "make steps anew that the fileset has")
    .option("--concurrency <n>", "files that are open at once (default: 8)", wholeNumber)
    .option("--no-form", "do not save the form of the events")
    .option("--no-cache", "look into files anew that were looked into before")
    .action(async (files: string[], flags: PreprocessFlags) => {
      const { preprocessCommand } = await import("./preprocess-command.ts");
      await preprocessCommand(files, flags, terminal);
    });
}

function addInspect(program: Command, terminal: Terminal): void {
  program
    .command("inspect")
    .description("list the objects of a ROOT file and the branches of its trees")
    .argument("<file>", "ROOT file")
    .option("--tree <name>", "only this tree")
    .option("--branch <name>", "show values of this branch, and their histogram")
    .option("--entries <n>", "with --branch: entries to read, from the first on (default: 200000)", wholeNumber)
    .option("--json", "print as JSON")
    .action(async (file: string, flags: InspectFlags) => {
      const { inspectCommand } = await import("./inspect-command.ts");
      await inspectCommand(file, flags, terminal);
    });
}

function addTypes(program: Command, terminal: Terminal): void {
  program
    .command("types")
    .description("write the TypeScript interface of a tree, so that the compiler knows its branches")
    .argument("<file>", "ROOT file")
    .option("--tree <name>", "tree or RNTuple (default: Events, or the only one)")
    .option("--name <name>", "name of the interface (default: that of the tree)")
    .option("--output <file>", "file to write (default: standard output)")
    .action(async (file: string, flags: TypesFlags) => {
      const { typesCommand } = await import("./types-command.ts");
      await typesCommand(file, flags, terminal);
    });
}

function addPlot(program: Command, terminal: Terminal): void {
  program
    .command("plot")
    .description("draw the histograms of a saved output as SVG and PNG, and on the terminal")
    .argument("<file>", "JSON that was saved with: coffea-ts run … --output FILE")
    .option("--log-y", "draw with a logarithmic y axis")
    .option("--output <folder>", "folder for the pictures (default: the current one)")
    .action(async (file: string, flags: PlotFlags) => {
      const { plotCommand } = await import("./plot-command.ts");
      await plotCommand(file, flags, terminal);
    });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("It has to be a whole number, 1 or more.");
}

function countNumber(text: string): number {
  return text === "0" ? 0 : wholeNumber(text);
}

function listOfWords(text: string): string[] {
  return text.split(",").map((word) => word.trim());
}
