import { formOf, unzip, isArray, type Form, type Untyped } from "../../awkward/index.ts";
import type { Axis } from "../axis/axis.ts";

/** The arguments of `fillFlattened` where an array of records, given alone or before an object of weights, is replaced by its fields that are names of axes. */
export function takeApart(axes: readonly Axis[], arguments_: readonly unknown[]): readonly unknown[] {
  const [records, ...rest] = arguments_;
  if (!isArray(records) || !hasFields(formOf(records))) return arguments_;
  const byName = Object.entries(unzip(records as Untyped) as Readonly<Record<string, unknown>>);
  const wanted = byName.filter(([name]) => axes.some((axis) => axis.name === name));
  const last = rest.at(-1);
  const extras = typeof last === "object" && last !== null && !isArray(last) && !Array.isArray(last) ? last : {};
  return [{ ...Object.fromEntries(wanted), ...extras }];
}

/** Whether there are records inside all lists and missing values. */
function hasFields(form: Form): boolean {
  let inner = form;
  while (inner.kind === "list" || inner.kind === "regular" || inner.kind === "option") inner = inner.content;
  return inner.kind === "record";
}
