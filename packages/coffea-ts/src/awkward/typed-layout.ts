import { CoffeaError } from "../base/index.ts";
import { formToString } from "./form-text.ts";
import type { Dtype, Form, RecordForm, UnionForm } from "./form.ts";
import type { Layout } from "./layout.ts";
import { listLayout, numericLayout, optionLayout, stringLayout, unionLayout, valuesOf } from "./layouts/make.ts";

/**
 * A layout of plain JavaScript values of a given form, so that empty lists, integers and small floats have the type that is meant.
 * Numbers and bigints are taken for each other where they are whole. Throws `BadArgument` for a value that does not fit, with its place.
 */
export function typedLayout(values: Iterable<unknown>, form: Form): Layout {
  return build([...values], form, "");
}

function build(values: readonly unknown[], form: Form, path: string): Layout {
  switch (form.kind) {
    case "numeric":
      return numbers(values, form.dtype, path);
    case "string":
      return stringLayout(values.map((value) => (typeof value === "string" ? value : refuse(value, form, path))));
    case "option": {
      let at = 0;
      const index = Int32Array.from(values, (value) => (isMissing(value) ? -1 : at++));
      return optionLayout(
        index,
        build(
          values.filter((value) => !isMissing(value)),
          form.content,
          path,
        ),
      );
    }
    case "list": {
      const lists = values.map((value) => itemsOf(value, form, path));
      const offsets = new Int32Array(lists.length + 1);
      lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
      return listLayout(offsets, build(lists.flat(), form.content, `${path}[]`));
    }
    case "regular": {
      const lists = values.map((value) => itemsOf(value, form, path));
      if (lists.some((list) => list.length !== form.size))
        refuse(
          lists.find((list) => list.length !== form.size),
          form,
          path,
        );
      return { kind: "regular", length: lists.length, size: form.size, content: build(lists.flat(), form.content, `${path}[]`) };
    }
    case "record":
      return record(values, form, path);
    case "union":
      return union(values, form, path);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

function itemsOf(value: unknown, form: Form, path: string): unknown[] {
  if (Array.isArray(value)) return value;
  return ArrayBuffer.isView(value) && Symbol.iterator in value ? [...(value as unknown as Iterable<unknown>)] : refuse(value, form, path);
}

function record(values: readonly unknown[], form: RecordForm, path: string): Layout {
  for (const value of values) if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(value, form, path);
  const fields = new Map<string, Layout>();
  for (const [name, field] of form.fields)
    fields.set(
      name,
      build(
        values.map((value) => (value as Record<string, unknown>)[name]),
        field,
        `${path}.${name}`,
      ),
    );
  return { ...form, length: values.length, fields: [...fields.keys()], field: (name) => fields.get(name)! };
}

function union(values: readonly unknown[], form: UnionForm, path: string): Layout {
  const members: unknown[][] = form.contents.map(() => []);
  const tags = Uint8Array.from(values, (value) => {
    const tag = form.contents.findIndex((member) => isLike(value, member));
    return tag < 0 ? refuse(value, form, path) : tag;
  });
  const index = Int32Array.from(values, (value, i) => members[tags[i]!]!.push(value) - 1);
  return unionLayout(
    tags,
    index,
    form.contents.map((member, tag) => build(members[tag]!, member, path)),
  );
}

/** Whether a value is of the kind that a member of a union holds; its items and fields are looked at when it is stored. */
function isLike(value: unknown, member: Form): boolean {
  switch (member.kind) {
    case "numeric":
      return fitting(member.dtype)(value) !== null;
    case "string":
      return typeof value === "string";
    case "list":
    case "regular":
      return Array.isArray(value) || ArrayBuffer.isView(value);
    case "record":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value) && [...member.fields.keys()].every((name) => name in value)
      );
    case "option":
    case "union":
      return false;
    default:
      member satisfies never;
      throw new Error("unreachable");
  }
}

function numbers(values: readonly unknown[], dtype: Dtype, path: string): Layout {
  const data = valuesOf(dtype, values.length);
  const fits = fitting(dtype);
  values.forEach((value, i) => {
    const fitted = fits(value);
    if (fitted === null) refuse(value, { kind: "numeric", dtype }, path);
    data[i] = fitted as never;
  });
  return numericLayout(dtype, data);
}

/** The value as the dtype stores it, or null where it does not fit. */
function fitting(dtype: Dtype): (value: unknown) => number | bigint | null {
  if (dtype === "bool") return (value) => (typeof value === "boolean" ? Number(value) : null);
  if (dtype === "float64" || dtype === "float32")
    return (value) => (typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : null);
  const bits = BigInt(/\d+$/.exec(dtype)![0]);
  const [low, high] = dtype.startsWith("u") ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  return (value) => {
    if (typeof value !== "bigint" && !Number.isSafeInteger(value)) return null;
    const whole = BigInt(value as number | bigint);
    return whole < low || whole > high ? null : bits === 64n ? whole : Number(whole);
  };
}

function refuse(value: unknown, form: Form, path: string): never {
  const shown = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
  const place = path === "" ? "" : ` at ${path.replace(/^\./, "")}`;
  const gap = isMissing(value) ? ` A type with a question mark, ?${formToString(form)}, allows missing values.` : "";
  throw new CoffeaError(
    "BadArgument",
    `ak.fromIter was told to make ${formToString(form)}${place}, and found ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}, which does not fit.${gap} ` +
      "Give another type, or values that fit it.",
    { details: { type: formToString(form), path } },
  );
}
