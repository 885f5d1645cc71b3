import { median } from "./statistics.ts";

/** What one run of one side cost. */
export interface Times {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** One operation on both sides, run in turns; with a `fault` the results differ, and no times are told. */
export interface Timed {
  readonly name: string;
  readonly here: readonly Times[];
  readonly there: readonly Times[];
  readonly fault: string | null;
}

/** Runs a computation of ours once. */
export function timeOf(compute: () => void): Times {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  compute();
  const { user, system } = process.cpuUsage(cpu);
  return { wallSeconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** A row for the table: name, medians of both sides in ms, and their ratio by wall and by CPU time. */
export function timedRow({ name, here, there, fault }: Timed): string[] {
  if (fault !== null) return [name, "wrong", fault, "", ""];
  const [ours, theirs] = [median(here.map((times) => times.wallSeconds)), median(there.map((times) => times.wallSeconds))];
  const cpu = median(here.map((times) => times.cpuSeconds)) / median(there.map((times) => times.cpuSeconds));
  return [name, (1000 * ours).toFixed(1), (1000 * theirs).toFixed(1), (ours / theirs).toFixed(2), cpu.toFixed(2)];
}
