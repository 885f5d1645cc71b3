import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import type { Form } from "../form.ts";
import { fromIter } from "../make-array.ts";
import type { Array } from "../types/array.ts";
import type { Untyped } from "../types/expression.ts";

/** How `fromJson` reads. */
export interface FromJsonOptions {
  /** One event a line instead of one list. */
  readonly lineDelimited?: boolean;
  /** The type of one event, as `fromIter` takes it. Default: from the values, all numbers float64. */
  readonly type?: string | Form;
  /** Texts that mean NaN, Infinity and -Infinity. */
  readonly nanString?: string;
  readonly posinfString?: string;
  readonly neginfString?: string;
}

/**
 * The array of JSON text: a list with one entry for each event. Numbers are float64 unless a `type` says otherwise; whole numbers of 64 bits are exact with one.
 * Throws `BadArgument` for text that is not JSON, with the line where there is one, and for values that do not fit the type. `ak.from_json`.
 */
export function fromJson<T = Untyped>(text: string, options: FromJsonOptions = {}): Array<T> {
  checkOptions("ak.fromJson", options, {
    type: "any",
    lineDelimited: "boolean",
    nanString: "string",
    posinfString: "string",
    neginfString: "string",
  });
  const special = new Map([
    [options.nanString, NaN],
    [options.posinfString, Infinity],
    [options.neginfString, -Infinity],
  ]);
  special.delete(undefined);
  const revive = (_: string, value: unknown, context?: { readonly source?: string }): unknown => {
    if (typeof value === "string") return special.get(value) ?? value;
    // Beyond 2^53 the digits are exact only as they are written; a type of 64-bit integers wants them.
    const isExact = typeof value !== "number" || Number.isSafeInteger(value) || options.type === undefined;
    return !isExact && /^-?\d+$/.test(context?.source ?? "") ? BigInt(context!.source!) : value;
  };
  const values = options.lineDelimited === true ? lines(text, revive) : parse(text, revive, "");
  if (!globalThis.Array.isArray(values))
    throw new CoffeaError(
      "BadArgument",
      "ak.fromJson reads a list with one entry for each event, and the text is something else. For one event a line give { lineDelimited: true }.",
    );
  return fromIter(values as Iterable<T>, options.type === undefined ? {} : { type: options.type });
}

type Revive = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;

function lines(text: string, revive: Revive): unknown[] {
  return text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [parse(line, revive, ` in line ${i + 1}`)]));
}

function parse(text: string, revive: Revive, place: string): unknown {
  try {
    return JSON.parse(text, revive as (key: string, value: unknown) => unknown);
  } catch (error) {
    throw new CoffeaError("BadArgument", `ak.fromJson found no JSON${place}: ${(error as Error).message}`, { cause: error });
  }
}
