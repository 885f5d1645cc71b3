import { CoffeaError } from "../../base/index.ts";
import type { AwkwardForm } from "../buffers/awkward-form.ts";
import { putTogether } from "../buffers/put-together.ts";
import { checkOptions } from "../build/check-options.ts";
import { describeValue } from "../describe-value.ts";
import { fromLayout } from "../make-array.ts";
import type { Array } from "../types/array.ts";
import type { Untyped } from "../types/expression.ts";

/** Buffers by name. */
export type BufferContainer = Readonly<Record<string, ArrayBufferView | ArrayBuffer>> | ReadonlyMap<string, ArrayBufferView | ArrayBuffer>;

/**
 * The array of a form, a length and buffers, as `toBuffers` and Python's `ak.to_buffers` give them; the form may be JSON text. Every class of awkward's layouts is read.
 * `bufferKey` says how buffers are named. Throws `KeyNotFound` for a missing buffer, `ShapeMismatch` for one that is too short. `ak.from_buffers`.
 */
export function fromBuffers<T = Untyped>(
  form: AwkwardForm | string,
  length: number,
  container: BufferContainer,
  options: { readonly bufferKey?: string } = {},
): Array<T> {
  checkOptions("ak.fromBuffers", options, { bufferKey: "string" });
  const { bufferKey = "{form_key}-{attribute}" } = options;
  if (typeof container !== "object" || container === null)
    throw new CoffeaError(
      "BadArgument",
      `ak.fromBuffers takes the buffers as an object or a Map by name, as the third argument, and was given ${describeValue(container)}.`,
    );
  const buffers = container instanceof Map ? (container as ReadonlyMap<string, ArrayBufferView>) : new Map(Object.entries(container));
  if (!Number.isInteger(length) || length < 0)
    throw new CoffeaError("BadArgument", `ak.fromBuffers was given the length ${length}; it is the number of events.`);
  const parsed = typeof form === "string" && form.trimStart().startsWith("{") ? parseJson(form) : form;
  if (typeof parsed !== "string" && (typeof parsed !== "object" || parsed === null))
    throw new CoffeaError(
      "BadArgument",
      `ak.fromBuffers takes the form as awkward writes it, an object or its JSON, and was given ${describeValue(parsed)}.`,
    );
  return fromLayout<T>(putTogether(parsed, length, { container: (name) => buffers.get(name), names: [...buffers.keys()], bufferKey }));
}

function parseJson(form: string): AwkwardForm {
  try {
    return JSON.parse(form) as AwkwardForm;
  } catch (error) {
    throw new CoffeaError(
      "BadArgument",
      `The form that ak.fromBuffers was given is no JSON: ${(error as Error).message}. In Python it is form.to_json().`,
      { cause: error },
    );
  }
}
