import type { Form, Layout } from "../awkward/index.ts";
import type { BufferKind } from "./access-log.ts";

/** Told about each buffer at its first touch: its kind and the path to it, such as `Muon_pt,!load,!content`. */
export type TouchListener = (kind: BufferKind, formKey: string) => void;

/** Where the real layout of a column comes from, once something of it is touched. */
export interface LazyColumn {
  readonly form: Form;
  readonly length: number;
  load(): Layout;
}

/**
 * A layout that loads at the first touch and tells which of its buffers are touched, each once.
 * `formKey` begins as `<branch>,!load`; items of lists are at `,!content`, fields of records at `,<name>,!item`.
 */
export function recordedLayout(column: LazyColumn, formKey: string, touch: TouchListener): Layout {
  return recorded(column.form, () => column.load(), { length: () => column.length, formKey, touch });
}

interface Place {
  readonly length: () => number;
  readonly formKey: string;
  readonly touch: TouchListener;
}

function recorded(form: Form, real: () => Layout, place: Place): Layout {
  switch (form.kind) {
    case "numeric":
      return numeric(form, real, place);
    case "string":
      return string(real, place);
    case "list":
      return list(form, real, place);
    case "regular":
      return regular(form, real, place);
    case "record":
      return record(form, real, place);
    case "option":
      return option(form, real, place);
    case "union":
      return union(form, real, place);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

type Kind<K extends Layout["kind"]> = Extract<Layout, { kind: K }>;
type FormKind<K extends Form["kind"]> = Extract<Form, { kind: K }>;

function numeric(form: FormKind<"numeric">, real: () => Layout, place: Place): Layout {
  const touched = once(place, "data", "");
  return {
    kind: "numeric",
    dtype: form.dtype,
    get length() {
      return place.length();
    },
    get data() {
      touched();
      return as(real(), "numeric").data;
    },
  };
}

function string(real: () => Layout, place: Place): Layout {
  const touchedOffsets = once(place, "offsets", ",!offsets");
  const touchedBytes = once(place, "data", ",!content");
  return {
    kind: "string",
    get length() {
      return place.length();
    },
    get offsets() {
      touchedOffsets();
      return as(real(), "string").offsets;
    },
    get bytes() {
      touchedBytes();
      return as(real(), "string").bytes;
    },
  };
}

function list(form: FormKind<"list">, real: () => Layout, place: Place): Layout {
  const touched = once(place, "offsets", ",!offsets");
  const inside = (): Layout => as(real(), "list").content;
  return {
    kind: "list",
    content: recorded(
      form.content,
      inside,
      within(place, ",!content", () => inside().length),
    ),
    get length() {
      return place.length();
    },
    get offsets() {
      touched();
      return as(real(), "list").offsets;
    },
  };
}

function regular(form: FormKind<"regular">, real: () => Layout, place: Place): Layout {
  const inside = (): Layout => as(real(), "regular").content;
  return {
    kind: "regular",
    size: form.size,
    content: recorded(
      form.content,
      inside,
      within(place, ",!content", () => place.length() * form.size),
    ),
    get length() {
      return place.length();
    },
  };
}

function record(form: FormKind<"record">, real: () => Layout, place: Place): Layout {
  const fields = new Map<string, Layout>();
  for (const [name, inner] of form.fields) {
    fields.set(
      name,
      recorded(inner, () => as(real(), "record").field(name), within(place, `,${name},!item`, place.length)),
    );
  }
  return {
    kind: "record",
    name: form.name,
    isTuple: form.isTuple === true,
    fields: [...form.fields.keys()],
    field: (name) => fields.get(name)!,
    get length() {
      return place.length();
    },
  };
}

function option(form: FormKind<"option">, real: () => Layout, place: Place): Layout {
  const inside = (): Layout => as(real(), "option").content;
  const touched = once(place, "data", ",!index");
  return {
    kind: "option",
    content: recorded(
      form.content,
      inside,
      within(place, ",!content", () => inside().length),
    ),
    get length() {
      return place.length();
    },
    get index() {
      touched();
      return as(real(), "option").index;
    },
  };
}

function union(form: FormKind<"union">, real: () => Layout, place: Place): Layout {
  const touchedTags = once(place, "data", ",!tags");
  const touchedIndex = once(place, "data", ",!index");
  return {
    kind: "union",
    contents: form.contents.map((member, tag) => {
      const inside = (): Layout => as(real(), "union").contents[tag]!;
      return recorded(
        member,
        inside,
        within(place, `,${tag},!alternative`, () => inside().length),
      );
    }),
    get length() {
      return place.length();
    },
    get tags() {
      touchedTags();
      return as(real(), "union").tags;
    },
    get index() {
      touchedIndex();
      return as(real(), "union").index;
    },
  };
}

function within(place: Place, path: string, length: () => number): Place {
  return { length, formKey: `${place.formKey}${path}`, touch: place.touch };
}

/** Tells the listener about a buffer at the first call only. */
function once(place: Place, kind: BufferKind, path: string): () => void {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    place.touch(kind, `${place.formKey}${path}`);
  };
}

function as<K extends Layout["kind"]>(layout: Layout, kind: K): Kind<K> {
  if (layout.kind === kind) return layout as Kind<K>;
  throw new Error(`a column promised as ${kind} was read as ${layout.kind}`);
}

/** Number of buffers that a layout of this form has. */
export function bufferCount(form: Form): number {
  switch (form.kind) {
    case "numeric":
      return 1;
    case "string":
      return 2;
    case "list":
    case "option":
      return 1 + bufferCount(form.content);
    case "regular":
      return bufferCount(form.content);
    case "record":
      return [...form.fields.values()].reduce((sum, field) => sum + bufferCount(field), 0);
    case "union":
      return form.contents.reduce((sum, member) => sum + bufferCount(member), 2);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** Touches every buffer of a layout, from the outside to the inside. */
export function touch(layout: Layout): void {
  switch (layout.kind) {
    case "numeric":
      void layout.data;
      return;
    case "string":
      void layout.offsets;
      void layout.bytes;
      return;
    case "list":
      void layout.offsets;
      touch(layout.content);
      return;
    case "option":
      void layout.index;
      touch(layout.content);
      return;
    case "regular":
      touch(layout.content);
      return;
    case "record":
      for (const name of layout.fields) touch(layout.field(name));
      return;
    case "union":
      void layout.tags;
      void layout.index;
      for (const member of layout.contents) touch(member);
      return;
    default:
      layout satisfies never;
  }
}
