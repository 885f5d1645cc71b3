import type { Histograms } from "./answer.ts";

/** A program with its arguments. */
export interface Run {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Cores that it may use. With 1 it is pinned to one. */
  readonly cores: number;
  readonly answer: (output: string) => Histograms;
  /** Share of the entries of a histogram that may stand in another bin. Default: none. */
  readonly allowed?: (histogram: string) => number;
  /** How many times the events of the reference it counts. Default: 1. */
  readonly times?: number;
}

/** Programs that answer one question. They are measured in turns, and compared with the first one. */
export interface Case {
  /** Such as `seed/zlib`: what `--only` chooses by. */
  readonly id: string;
  readonly title: string;
  /** `comparison`: different programs do the same work. `growth`: one program does more and more of it. */
  readonly kind: "comparison" | "growth";
  /** The first one is ours. */
  readonly runs: readonly Run[];
  /** Gives the right answer; not timed unless it is one of `runs`. */
  readonly reference: Run;
  /** Of `growth`: how much more work each run is than the first. */
  readonly factors?: readonly number[];
  /** What is left out on this machine, and why. */
  readonly missing: readonly string[];
}
