import { isCoffeaError } from "../base/index.ts";
import { BarLines, type BarTarget, type ProgressListener } from "../executor/index.ts";
import type { PartialRun } from "../processor/index.ts";
import { type DrawFlags, histogramText } from "./draw-histograms.ts";
import { findHistograms, type FoundHistogram } from "./find-histograms.ts";

/** A terminal that may know its height. */
export interface LiveTarget extends BarTarget {
  readonly rows?: number | undefined;
}

const fastestMs = 200;
/** Drawing takes at most this share of the time. */
const largestShare = 0.1;
/** Rows of a drawing beside its bins: title, axis, labels, legend. */
const frameRows = 6;
const smallestHeight = 6;

const screen = {
  enter: "\u001b[?1049h\u001b[?25l\u001b[2J",
  leave: "\u001b[?25h\u001b[?1049l",
  home: "\u001b[H",
  endOfLine: "\u001b[K",
  rest: "\u001b[J",
};

/**
 * Shows the histograms of a run while they fill, with the bars under them, on a screen of its own that goes away at the end.
 * As many histograms are shown as fit, the first of the output first.
 */
export class LiveView {
  readonly #target: LiveTarget;
  readonly #flags: DrawFlags;
  readonly #now: () => number;
  readonly #bars = new BarLines();
  #out: unknown = undefined;
  #isOpen = false;
  #nextAt = -Infinity;

  constructor(target: LiveTarget, flags: DrawFlags, now: () => number = () => performance.now()) {
    this.#target = target;
    this.#flags = flags;
    this.#now = now;
  }

  readonly onProgress: ProgressListener = (progress) => {
    this.#bars.update(progress, this.#now());
    this.#draw(progress.done === progress.total || progress.failed);
  };

  readonly onPartial = (partial: PartialRun): void => {
    this.#out = partial.out;
  };

  /** Gives the screen back as it was, and leaves the bars on it. */
  close(): void {
    const left = this.#isOpen ? screen.leave : "";
    this.#isOpen = false;
    this.#target.write(
      `${left}${this.#bars
        .text(this.#now(), this.#columns)
        .map((line) => `${line}\n`)
        .join("")}`,
    );
  }

  get #columns(): number {
    return Math.max(40, this.#target.columns ?? 80);
  }

  #draw(isUrgent: boolean): void {
    const start = this.#now();
    if (!isUrgent && start < this.#nextAt) return;
    const bars = this.#bars.text(start, this.#columns);
    const rows = Math.max(12, this.#target.rows ?? 24);
    const plots = this.#plots(rows - bars.length - 1).slice(0, rows - bars.length - 1);
    const lines = [...plots, ...bars].map((line) => `${line}${screen.endOfLine}`);
    this.#target.write(`${this.#isOpen ? "" : screen.enter}${screen.home}${lines.join("\r\n")}${screen.rest}`);
    this.#isOpen = true;
    const took = this.#now() - start;
    this.#nextAt = this.#now() + Math.max(fastestMs, took / largestShare);
  }

  #plots(rows: number): string[] {
    const found = findHistograms(this.#out);
    if (found.length === 0) return [this.#out === undefined ? "No events yet." : "There is no histogram in the output so far."];
    const shown = found.slice(0, Math.max(1, Math.floor(rows / (frameRows + smallestHeight + 2))));
    const height = Math.max(smallestHeight, Math.floor(rows / shown.length) - frameRows - 1);
    const more = found.length > shown.length ? [`… and ${found.length - shown.length} more`] : [];
    return [...shown.flatMap((one) => this.#plot(one, height)), ...more];
  }

  #plot({ path, hist }: FoundHistogram, height: number): string[] {
    try {
      const text = histogramText(hist, { width: Math.min(this.#columns, 100), height, color: true }, this.#flags);
      return [path.join(" / "), ...text.split("\n")];
    } catch (error) {
      if (!isCoffeaError(error)) throw error;
      return [path.join(" / "), `  (not drawn: ${error.message})`.slice(0, this.#columns - 1)];
    }
  }
}
