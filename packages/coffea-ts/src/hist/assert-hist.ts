import { CoffeaError, shortText } from "../base/index.ts";
import type { Hist } from "./hist.ts";

/** Refuses what is no histogram, with `BadArgument`. `subject` begins the sentence: "equals takes". */
export function assertHist(value: unknown, subject: string): asserts value is Hist {
  const isObject = typeof value === "object" && value !== null;
  if (isObject && "differenceOfAxes" in value) return;
  const got = isObject && "double" in value ? "the steps of Hist.new, which end in .double() or another storage" : shortText(value);
  throw new CoffeaError("BadArgument", `${subject} a histogram, but got ${got}.`);
}
