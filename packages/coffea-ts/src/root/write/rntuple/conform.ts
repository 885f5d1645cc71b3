import { pickEntries, type Form, type Layout, type OptionLayout, type RegularLayout, type Values } from "../../../awkward/index.ts";
import { CoffeaError } from "../../../base/index.ts";
import { toValues } from "../column.ts";

/** The layout with exactly the kinds and types of `form`: whole numbers must fit, nothing may be missing where the form has no option. Throws `BadArgument` with the field. */
export function conform(layout: Layout, form: Form, path: string): Layout {
  if (layout.kind === "option" && form.kind !== "option") return conform(withoutMissing(layout, form, path), form, path);
  switch (form.kind) {
    case "numeric": {
      if (layout.kind !== "numeric") throw other(layout, form, path);
      const data = toValues(path, form.dtype, layout.data.subarray(0, layout.length) as Values);
      return { kind: "numeric", dtype: form.dtype, length: layout.length, data };
    }
    case "string":
      if (layout.kind !== "string") throw other(layout, form, path);
      return layout;
    case "list": {
      if (layout.kind !== "list" && layout.kind !== "regular") throw other(layout, form, path);
      const offsets = layout.kind === "list" ? layout.offsets : offsetsOfFixed(layout);
      return { kind: "list", length: layout.length, offsets, content: conform(layout.content, form.content, path) };
    }
    case "regular": {
      const isFixed = layout.kind === "regular" && layout.size === form.size;
      const isEven =
        layout.kind === "list" &&
        Array.from({ length: layout.length }, (_, i) => i).every((i) => layout.offsets[i + 1]! - layout.offsets[i]! === form.size);
      if (!isFixed && !isEven) throw other(layout, form, path);
      return {
        kind: "regular",
        length: layout.length,
        size: form.size,
        content: conform((layout as RegularLayout).content, form.content, path),
      };
    }
    case "option": {
      const all = Int32Array.from({ length: layout.kind === "option" ? 0 : layout.length }, (_, i) => i);
      if (layout.kind !== "option")
        return { kind: "option", length: layout.length, index: all, content: conform(layout, form.content, path) };
      const present = layout.index.subarray(0, layout.length).filter((at) => at >= 0);
      let next = 0;
      const index = layout.index.subarray(0, layout.length).map((at) => (at < 0 ? -1 : next++));
      return { kind: "option", length: layout.length, index, content: conform(pickEntries(layout.content, present), form.content, path) };
    }
    case "record": {
      if (layout.kind !== "record") throw other(layout, form, path);
      const missing = [...form.fields.keys()].find((name) => !layout.fields.includes(name));
      if (missing !== undefined)
        throw new CoffeaError("BadArgument", `The records given for field "${path}" have no "${missing}", which was declared.`);
      const fields = new Map([...form.fields].map(([name, content]) => [name, conform(layout.field(name), content, `${path}.${name}`)]));
      return { kind: "record", length: layout.length, name: null, fields: [...fields.keys()], field: (name) => fields.get(name)! };
    }
    case "union":
      throw other(layout, form, path);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function offsetsOfFixed({ length, size }: RegularLayout): Int32Array {
  return Int32Array.from({ length: length + 1 }, (_, i) => i * size);
}

function withoutMissing(layout: OptionLayout, form: Form, path: string): Layout {
  const index = layout.index.subarray(0, layout.length);
  const entry = index.findIndex((at) => at < 0);
  if (entry < 0) return pickEntries(layout.content, index);
  throw new CoffeaError(
    "BadArgument",
    `Field "${path}" is declared as ${form.kind === "numeric" ? form.dtype : form.kind}, and value ${entry} of it is missing. Declare it with "?" before its type, or fill it with ak.fillNone.`,
  );
}

function other(layout: Layout, form: Form, path: string): CoffeaError {
  const wanted =
    form.kind === "numeric" ? form.dtype : form.kind === "regular" ? `arrays of ${form.size}` : form.kind === "list" ? "lists" : form.kind;
  const found =
    layout.kind === "numeric"
      ? layout.dtype
      : layout.kind === "list" || layout.kind === "regular"
        ? "lists of other lengths or kinds"
        : layout.kind;
  return new CoffeaError("BadArgument", `Field "${path}" holds ${wanted}, and was given ${found}.`);
}
