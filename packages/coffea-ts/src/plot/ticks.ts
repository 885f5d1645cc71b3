import type { ScaleKind } from "./plot-options.ts";

/** A labelled tick: `label` may hold a formula (`$10^{3}$`). */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** The ticks of one axis. `power` is the power of ten that all labels have lost (0: none), to be written once beside the axis. */
export interface Ticks {
  readonly major: readonly Tick[];
  /** Values of the unlabelled, shorter ticks. */
  readonly minor: readonly number[];
  readonly power: number;
}

/** Ticks between `low` and `high` inclusive; `target` is about how many labels fit. */
export function ticksOf(kind: ScaleKind, [low, high]: readonly [number, number], target: number): Ticks {
  return kind === "linear" ? linearTicks(low, high, target) : logTicks(low, high, target);
}

/** Ticks at steps of 1, 2, 2.5 or 5 times a power of ten. Labels from 10⁵ on, and below 10⁻³, lose a common power of ten (a multiple of 3). */
function linearTicks(low: number, high: number, target: number): Ticks {
  const raw = (high - low) / Math.max(target, 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw * 0.999)!;
  const step = factor * power;
  const values = multiples(step, low, high);
  const divisions = factor === 2 ? 4 : 5;
  const minor = multiples(step / divisions, low, high).filter((value) => !values.some((major) => Math.abs(major - value) < step * 1e-6));
  const largest = Math.max(...values.map(Math.abs), step);
  const exponent = largest >= 1e5 || largest < 1e-2 ? 3 * Math.floor(Math.log10(largest * 1.000001) / 3) : 0;
  const decimals = Math.max(0, -Math.floor(Math.log10((step / 10 ** exponent) * 1.000001)) + (factor === 2.5 ? 1 : 0));
  const label = (value: number) => minusSign((value / 10 ** exponent).toFixed(Math.min(decimals, 20)));
  return { major: values.map((value) => ({ value, label: label(value) })), minor, power: exponent };
}

/** All multiples of `step` in [low, high], each computed afresh so that errors do not add up. */
function multiples(step: number, low: number, high: number): number[] {
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, 1000)) }, (_, index) => (first + index) * step);
}

/** Ticks at powers of ten, between them at 2 … 9 times; when less than two powers are in sight, 1, 2 and 5 times carry labels too. */
function logTicks(low: number, high: number, target: number): Ticks {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const decades = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const isInside = (value: number) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
  const between = (factors: readonly number[]) =>
    Array.from({ length: last - first + 3 }, (_, index) => first - 1 + index)
      .flatMap((decade) => factors.map((factor) => (decade < 0 ? factor / 10 ** -decade : factor * 10 ** decade)))
      .filter(isInside);
  if (decades.length < 2) {
    const labelled = between([1, 2, 5]);
    if (labelled.length < 2) return linearTicks(low, high, target);
    const minor = between([3, 4, 6, 7, 8, 9]);
    return { major: labelled.map((value) => ({ value, label: plainNumber(value) })), minor, power: 0 };
  }
  const stride = Math.max(1, Math.ceil(decades.length / Math.max(target, 2)));
  const shown = decades.filter((decade) => ((decade % stride) + stride) % stride === 0);
  const plain = shown.every((decade) => decade >= -2 && decade <= 3);
  const major = shown.map((decade) => ({ value: 10 ** decade, label: plain ? plainNumber(10 ** decade) : powerOfTen(decade) }));
  const minor =
    stride === 1 ? between([2, 3, 4, 5, 6, 7, 8, 9]) : decades.filter((decade) => !shown.includes(decade)).map((decade) => 10 ** decade);
  return { major, minor, power: 0 };
}

/** `1`, `10`, and formulas for the other powers of ten. */
export function powerOfTen(exponent: number): string {
  return exponent === 0 ? "1" : exponent === 1 ? "10" : `$10^{${exponent}}$`;
}

function plainNumber(value: number): string {
  return value >= 1e5 || value < 1e-3
    ? value.toExponential(0).replace(/^(.*)e\+?(.*)$/, "$$$1\\times10^{$2}$$")
    : String(Number(value.toPrecision(6)));
}

function minusSign(text: string): string {
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}
