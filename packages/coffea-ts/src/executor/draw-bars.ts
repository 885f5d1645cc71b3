import type { Progress, ProgressListener } from "./executor.ts";
import { barLine, type BarTarget } from "./progress-bar.ts";

const redrawMs = 100;

/** One line of a block of bars: the last report of a job, when that came, and when the job began. */
interface Line {
  readonly progress: Progress;
  readonly start: number;
  readonly last: number;
}

/** The lines of several jobs, e.g. of a look at files, of the run and of its merging; jobs are told apart by what they do. */
export class BarLines {
  readonly #lines = new Map<string, Line>();

  /** Takes a report in. `time` in ms. */
  update(progress: Progress, time: number): void {
    const known = this.#lines.get(progress.desc);
    const isAnew = known === undefined || progress.done < known.progress.done || (progress.done === 0 && known.progress.failed);
    this.#lines.set(progress.desc, { progress, start: isAnew ? time : known.start, last: time });
  }

  /** One line for each job that has tasks, at most `columns` wide. */
  text(time: number, columns: number): string[] {
    const shown = [...this.#lines.values()].filter(({ progress }) => progress.total > 0);
    const width = Math.max(0, ...shown.map(({ progress }) => progress.desc.length));
    return shown.map(({ progress, start, last }) => {
      const until = hasEnded(progress) ? last : time;
      return barLine({ ...progress, desc: progress.desc.padEnd(width) }, until - start, columns);
    });
  }
}

/**
 * A listener that draws one line for each job on `target`, under each other, and redraws them in place, at most ten times a second and always when a job ends.
 * The cursor stays below them, so that other text goes on there.
 */
export function drawBars(target: BarTarget, now: () => number = () => performance.now()): ProgressListener {
  const lines = new BarLines();
  let drawn = 0;
  let last = -Infinity;
  return (progress) => {
    const time = now();
    lines.update(progress, time);
    const isEnd = hasEnded(progress);
    if (!isEnd && time - last < redrawMs) return;
    last = isEnd ? -Infinity : time;
    const text = lines.text(time, target.columns ?? 80);
    if (text.length === 0) return;
    const up = drawn === 0 ? "" : `\u001b[${drawn}A`;
    target.write(`${up}${text.map((line) => `\r\u001b[2K${line}\n`).join("")}`);
    drawn = text.length;
  };
}

function hasEnded({ done, total, failed }: Progress): boolean {
  return done === total || failed;
}

/** Bars on standard error where that is a terminal, else null. */
export function terminalBars(): ProgressListener | null {
  const stderr = (globalThis as { process?: { stderr?: BarTarget } }).process?.stderr;
  return stderr?.isTTY === true ? drawBars(stderr) : null;
}
