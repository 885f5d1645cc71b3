import { CoffeaError, hintFor } from "../base/index.ts";
import { describeValue } from "./describe-value.ts";
import type { Dtype, Form } from "./form.ts";
import { unifyAll } from "./graph/merge-forms.ts";
import { valuesConstructors } from "./layouts/make.ts";

/**
 * The form that a type text describes, as `formToString` and awkward write it: `var * float32`, `?float64`, `option[var * int32]`, `3 * int32`,
 * `{pt: float32, "odd name": bool}`, `Jet[pt: float32]`, tuples `(float64, bool)` and `Pair[float64, bool]`, `union[float64, string]`, `string`. `ak.types.from_datashape`, without the length in front.
 * Throws `BadArgument` with the place of the first mistake.
 */
export function parseForm(text: string): Form {
  if (typeof text !== "string")
    throw new CoffeaError(
      "BadArgument",
      `ak.parseForm reads a type from text, such as "var * float64", and was given ${describeValue(text)}.`,
    );
  const reader = new TypeReader(text);
  const form = reader.form();
  reader.expectEnd();
  return form;
}

/** A type given as text or as a form; throws `BadArgument`, with the call, for anything else. */
export function readForm(type: unknown, call: string): Form {
  if (typeof type === "string") return parseForm(type);
  if (typeof type === "object" && type !== null && formKinds.has((type as Partial<Form>).kind)) return type as Form;
  throw new CoffeaError(
    "BadArgument",
    `${call} takes a type as text, such as "float64", "?int32" or "var * {pt: float32}", or as the form of another array, ak.formOf(x), and was given ${describeValue(type)}.`,
  );
}

const formKinds: ReadonlySet<unknown> = new Set<Form["kind"]>(["numeric", "string", "list", "regular", "record", "option", "union"]);

/** Throws `BadArgument` unless the dtype is one. */
export function checkDtype(dtype: unknown, call: string): asserts dtype is Dtype {
  if (typeof dtype === "string" && Object.hasOwn(valuesConstructors, dtype)) return;
  throw new CoffeaError(
    "BadArgument",
    `${call} was given the dtype ${describeValue(dtype)}, which does not exist. ${(Object.hasOwn(pythonDtypes, String(dtype)) ? pythonDtypes[String(dtype)] : undefined) ?? hintFor(String(dtype), Object.keys(valuesConstructors), "dtypes", 11)}`,
  );
}

const pythonDtypes: Readonly<Record<string, string>> = {
  double: 'C\'s double is "float64".',
  float: 'NumPy\'s float is "float64".',
  int: 'NumPy\'s int is "int64".',
  number: 'Numbers of JavaScript are "float64".',
  boolean: 'Booleans are "bool".',
  bigint: 'Bigints are "int64" or "uint64".',
};

const words = [...Object.keys(valuesConstructors), "string", "var", "option", "union"];

class TypeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  form(): Form {
    if (this.#take("?")) return optional(this.form());
    if (this.#peek() === "{") return this.#record(null, "{", "}");
    if (this.#peek() === "(") return this.#tuple(null, "(", ")");
    const size = this.#match(/\d+/y);
    if (size !== null) {
      this.#expect("*");
      return { kind: "regular", size: Number(size), content: this.form() };
    }
    const start = this.#at;
    const word = this.#match(/[A-Za-z_]\w*/y);
    if (word === null) throw this.#error("a type is expected here");
    return this.#named(word, start);
  }

  expectEnd(): void {
    if (this.#peek() !== "") throw this.#error("the type has ended before this");
  }

  #named(word: string, start: number): Form {
    if (word === "var") {
      this.#expect("*");
      return { kind: "list", content: this.form() };
    }
    if (word === "option") {
      this.#expect("[");
      const content = this.form();
      this.#expect("]");
      return optional(content);
    }
    if (word === "union") {
      this.#expect("[");
      return this.#union();
    }
    if (word === "string") return { kind: "string" };
    if (Object.hasOwn(valuesConstructors, word)) return { kind: "numeric", dtype: word as Dtype };
    if (this.#peek() === "[") return this.#isTuple() ? this.#tuple(word, "[", "]") : this.#record(word, "[", "]");
    this.#at = start;
    throw this.#error(`there is no such type (${hintFor(word, words, "types").replace(/\.$/, "")})`);
  }

  #record(name: string | null, open: string, close: string): Form {
    this.#expect(open);
    const fields = new Map<string, Form>();
    while (!this.#take(close)) {
      if (fields.size > 0) this.#expect(",");
      const field = this.#fieldName();
      if (fields.has(field)) throw this.#error(`the field "${field}" was given before`);
      this.#expect(":");
      fields.set(field, this.form());
    }
    return { kind: "record", name, fields };
  }

  /** Whether the brackets that follow hold types without names. */
  #isTuple(): boolean {
    const start = this.#at;
    this.#expect("[");
    const named = this.#peek() === "]" || this.#match(/(?:"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)\s*:/y) !== null;
    this.#at = start;
    return !named;
  }

  #tuple(name: string | null, open: string, close: string): Form {
    this.#expect(open);
    const fields = new Map(this.#types(close).map((form, i) => [String(i), form]));
    return { kind: "record", name, isTuple: true, fields };
  }

  #union(): Form {
    const members = this.#types("]");
    if (members.length === 0) throw this.#error("a union has members");
    return unifyAll(members);
  }

  /** Types with commas between, up to the closing mark. */
  #types(close: string): Form[] {
    const forms: Form[] = [];
    while (!this.#take(close)) {
      if (forms.length > 0) this.#expect(",");
      forms.push(this.form());
    }
    return forms;
  }

  #fieldName(): string {
    const quoted = this.#match(/"(?:[^"\\]|\\.)*"/y);
    if (quoted !== null) return JSON.parse(quoted) as string;
    const name = this.#match(/[A-Za-z_]\w*/y);
    if (name === null) throw this.#error("the name of a field is expected here");
    return name;
  }

  #peek(): string {
    this.#match(/\s*/y);
    return this.#text.charAt(this.#at);
  }

  #take(mark: string): boolean {
    if (this.#peek() !== mark) return false;
    this.#at++;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#take(mark)) throw this.#error(`"${mark}" is expected here`);
  }

  /** The text that a sticky pattern matches at the next place that is not blank, or null. */
  #match(pattern: RegExp): string | null {
    const skip = /\s*/y;
    skip.lastIndex = this.#at;
    skip.exec(this.#text);
    pattern.lastIndex = skip.lastIndex;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[0];
  }

  #error(what: string): CoffeaError {
    return new CoffeaError(
      "BadArgument",
      `The type "${this.#text}" cannot be read at character ${this.#at + 1} ("${this.#text.slice(this.#at, this.#at + 12)}"): ${what}. ` +
        "A type is written as ak.typeOf prints it, without the length in front: var * ?float64, {pt: float32, id: int64}.",
      { details: { type: this.#text, position: this.#at } },
    );
  }
}

/** Options do not nest. */
function optional(content: Form): Form {
  return content.kind === "option" ? content : { kind: "option", content };
}
