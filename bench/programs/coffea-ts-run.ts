import { repository } from "../places.ts";
import { coffeaTsAnswer } from "./answer.ts";
import type { Run } from "./case.ts";

/** What of a run of ours differs. */
export interface CoffeaTsRun {
  readonly name?: string;
  /** Path of the processor, from the repository's folder. */
  readonly processor: string;
  readonly files: readonly string[];
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly workers?: number;
  /** Name of a histogram, from the keys that lead to it. */
  readonly nameOf: (path: readonly string[]) => string;
  readonly times?: number;
  readonly allowed?: (histogram: string) => number;
}

/** A run of the command line, as a user starts it. */
export function coffeaTsRun(run: CoffeaTsRun): Run {
  const { name = "coffea-ts", processor, files, options = [], workers = 1, nameOf, ...rest } = run;
  const program = [`${repository}node_modules/.bin/coffea-ts`, "run", `${repository}${processor}`];
  const parallel = workers > 1 ? ["--workers", String(workers)] : [];
  return {
    ...rest,
    name,
    command: [...program, ...files, "--json", ...parallel, ...options],
    cores: workers,
    answer: (output) => coffeaTsAnswer(output, nameOf),
  };
}
