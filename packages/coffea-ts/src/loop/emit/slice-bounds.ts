import type { SliceAxis } from "../ir/axis.ts";
import type { Code } from "../ir/code.ts";
import { apply, choose, int, minus, plus } from "./codes.ts";

/** The first position and the number of positions that a slice takes of `length` items, as Python does. */
export function sliceBounds(
  { start, stop, step }: SliceAxis,
  length: Code,
  define: (code: Code, name: string) => Code,
): { readonly first: Code; readonly count: Code } {
  const [low, high] = step > 0 ? [int(0), length] : [int(-1), define(minus(length, int(1)), "last")];
  const bound = (position: number): Code => {
    const from = position < 0 ? define(plus(length, int(position)), "bound") : int(position);
    return define(smaller(define(larger(from, low), "bound"), high), "bound");
  };
  const first = start === null ? (step > 0 ? int(0) : high) : bound(start);
  const end = stop === null ? (step > 0 ? length : int(-1)) : bound(stop);
  const distance = step > 0 ? minus(end, first) : minus(first, end);
  const size = Math.abs(step);
  // Rounded up; what is below 0 is nothing.
  const whole = define(plus(distance, int(size - 1)), "distance");
  const steps = size === 1 ? whole : define(apply("i32.div_s", whole, int(size)), "distance");
  return { first, count: define(larger(steps, int(0)), "n") };
}

function larger(x: Code, y: Code): Code {
  return choose(apply("i32.gt_s", x, y), x, y);
}

function smaller(x: Code, y: Code): Code {
  return choose(apply("i32.lt_s", x, y), x, y);
}
