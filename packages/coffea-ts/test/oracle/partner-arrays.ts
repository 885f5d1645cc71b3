import fc from "fast-check";
import * as ak from "coffea-ts/awkward";
import { type TypedArrayOptions, type TypedValues, types, valuesOfType } from "./typed-arrays.ts";

/** Arrays that fit each other: `a` and `b` share all lists, `e` has one value per entry. */
export interface Partners {
  readonly a: TypedValues;
  readonly b: TypedValues;
  readonly e: TypedValues;
}

/** Random partners; `leaves` are the types of their values, `?float64` for values that may be missing. */
export function partnerArrays(leaves: readonly string[], structure: TypedArrayOptions = {}): fc.Arbitrary<Partners> {
  const leaf = fc.constantFrom(...leaves);
  return fc
    .tuple(types({ ...structure, leaves: ["bool"] }), leaf, leaf, leaf)
    .map(([type, a, b, e]) => `{e: ${e}, c: ${type.replace(/\??bool/, `{a: ${a}, b: ${b}}`)}}`)
    .chain((type) => valuesOfType(type, { maxLength: structure.maxLength ?? 5 }))
    .map((events) => {
      const c = columnOf(events, "c");
      return { a: columnOf(c, "a"), b: columnOf(c, "b"), e: columnOf(events, "e") };
    });
}

/** A field of records under lists and missing values. */
export function columnOf({ $type, $values }: TypedValues, name: string): TypedValues {
  return { $type: ak.formToString(fieldForm(ak.parseForm($type), name)), $values: $values.map((value) => fieldOf(value, name)) };
}

function fieldForm(form: ak.Form, name: string): ak.Form {
  if (form.kind === "record") return form.fields.get(name)!;
  if (form.kind === "list" || form.kind === "regular") return { ...form, content: fieldForm(form.content, name) };
  if (form.kind !== "option") throw new Error(`no fields in ${form.kind}`);
  const content = fieldForm(form.content, name);
  return content.kind === "option" ? content : { kind: "option", content };
}

function fieldOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => fieldOf(item, name));
  return value === null ? null : (value as Record<string, unknown>)[name];
}
