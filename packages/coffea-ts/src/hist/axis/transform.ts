import { accurateExp, accurateLog } from "./accurate-log.ts";

/** Functions that make the bins of a regular axis equally wide in another variable. */
export type TransformKind = "log" | "sqrt" | "pow";

/** A transform; `power` is the exponent of `pow` and null for the others. */
export interface Transform {
  readonly kind: TransformKind;
  readonly power: number | null;
}

/** The variable in which the bins are equal. */
export function forward(transform: Transform | null, value: number): number {
  if (transform === null) return value;
  switch (transform.kind) {
    case "log":
      return accurateLog(value);
    case "sqrt":
      return Math.sqrt(value);
    case "pow":
      return value ** transform.power!;
    default:
      throw transform.kind satisfies never;
  }
}

/** The value back from that variable. */
export function inverse(transform: Transform | null, value: number): number {
  if (transform === null) return value;
  switch (transform.kind) {
    case "log":
      return accurateExp(value);
    case "sqrt":
      return value * value;
    case "pow":
      return value ** (1 / transform.power!);
    default:
      throw transform.kind satisfies never;
  }
}
