import { CoffeaError } from "../../base/index.ts";
import type { Dtype, Form } from "../form.ts";
import { valuesConstructors } from "../layouts/make.ts";
import { unifyAll } from "../graph/merge-forms.ts";
import type { AwkwardForm } from "./awkward-form.ts";

type Parameters = NonNullable<AwkwardForm["parameters"]>;

/** A form as awkward writes it to JSON, without names of buffers; `parameters` are added to those of its outermost part (docs, names of types). */
export function formToAwkward(form: Form, parameters: Parameters = {}): AwkwardForm {
  const end = { parameters, form_key: null };
  switch (form.kind) {
    case "numeric":
      return { class: "NumpyArray", primitive: form.dtype, inner_shape: [], ...end };
    case "string":
      return stringForm(form.categorical === true, parameters);
    case "list":
      return { class: "ListOffsetArray", offsets: "i64", content: formToAwkward(form.content), ...end };
    case "regular":
      return { class: "RegularArray", size: form.size, content: formToAwkward(form.content), ...end };
    case "option":
      if (form.content.kind === "union") return unionForm(form.content.contents.map(optional), parameters);
      return { class: "IndexedOptionArray", index: "i64", content: formToAwkward(form.content), ...end };
    case "record": {
      const record = form.name === null ? {} : { __record__: form.name };
      return {
        class: "RecordArray",
        fields: form.isTuple === true ? null : [...form.fields.keys()],
        contents: [...form.fields.values()].map((field) => formToAwkward(field)),
        parameters: { ...record, ...parameters },
        form_key: null,
      };
    }
    case "union":
      return unionForm(form.contents, parameters);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

const optional = (content: Form): Form => ({ kind: "option", content });

function unionForm(members: readonly Form[], parameters: Parameters): AwkwardForm {
  return {
    class: "UnionArray",
    tags: "i8",
    index: "i64",
    contents: members.map((member) => formToAwkward(member)),
    parameters,
    form_key: null,
  };
}

function stringForm(isCategorical: boolean, parameters: Parameters): AwkwardForm {
  if (isCategorical) {
    const content = stringForm(false, {});
    return { class: "IndexedArray", index: "i64", content, parameters: { __array__: "categorical", ...parameters }, form_key: null };
  }
  return {
    class: "ListOffsetArray",
    offsets: "i64",
    content: { class: "NumpyArray", primitive: "uint8", inner_shape: [], parameters: { __array__: "char" }, form_key: null },
    parameters: { __array__: "string", ...parameters },
    form_key: null,
  };
}

/**
 * The form that awkward wrote to JSON. What only tells how values are stored (offsets, indexes, masks) is left out.
 *
 * @throws `BadArgument` for classes and number types that there are none of
 */
export function formFromAwkward(form: AwkwardForm | string): Form {
  if (typeof form === "string") return numeric(form, []);
  switch (form.class) {
    case "NumpyArray":
      return numeric(form.primitive ?? "", form.inner_shape ?? []);
    case "EmptyArray":
      return { kind: "numeric", dtype: "float64" };
    case "ListOffsetArray":
    case "ListArray": {
      const text = form.parameters?.["__array__"];
      return text === "string" || text === "bytestring" ? { kind: "string" } : { kind: "list", content: contentOf(form) };
    }
    case "RegularArray":
      return { kind: "regular", size: form.size ?? 0, content: contentOf(form) };
    case "RecordArray":
      return record(form);
    case "IndexedArray": {
      const content = contentOf(form);
      return form.parameters?.["__array__"] === "categorical" && content.kind === "string"
        ? { kind: "string", categorical: true }
        : content;
    }
    case "IndexedOptionArray":
    case "ByteMaskedArray":
    case "BitMaskedArray":
    case "UnmaskedArray": {
      const content = contentOf(form);
      return content.kind === "option" ? content : { kind: "option", content };
    }
    case "UnionArray":
      return unifyAll((form.contents ?? []).map(formFromAwkward));
    default:
      throw bad(`There is no class ${JSON.stringify(form.class)} among awkward's forms.`);
  }
}

function contentOf(form: AwkwardForm): Form {
  if (form.content === undefined) throw bad(`A form of class ${form.class} has no content.`);
  return formFromAwkward(form.content);
}

function record(form: AwkwardForm): Form {
  const contents = form.contents ?? [];
  const isTuple = form.fields === null || form.fields === undefined;
  const names = form.fields ?? contents.map((_, i) => String(i));
  const fields = new Map(contents.map((content, i) => [names[i]!, formFromAwkward(content)]));
  const name = (form.parameters?.["__record__"] as string | undefined) ?? null;
  return { kind: "record", name, fields, ...(isTuple ? { isTuple } : {}) };
}

function numeric(dtype: string, shape: readonly number[]): Form {
  if (!Object.hasOwn(valuesConstructors, dtype)) {
    throw bad(`A form has numbers of type ${JSON.stringify(dtype)}; there are ${Object.keys(valuesConstructors).join(", ")}.`);
  }
  return shape.reduceRight<Form>((content, size) => ({ kind: "regular", size, content }), { kind: "numeric", dtype: dtype as Dtype });
}

function bad(message: string): CoffeaError {
  return new CoffeaError("BadArgument", message);
}
