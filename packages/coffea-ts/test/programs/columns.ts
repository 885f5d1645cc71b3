import * as ak from "coffea-ts/awkward";
import type { TypedValues } from "../oracle/typed-arrays.ts";
import type { RandomNumbers } from "./random-numbers.ts";

// One record for each event, so that the columns made of it share lists; `o` are lists of other lengths.
const events = ak.parseForm(`{
  e: float64, eb: bool, eo: ?float64, ei: int32, el: int64, es: string, eg: ?bool,
  c: var * {
    x: float64, y: float64, g: bool, h: bool, o: ?float64, l: int64, ol: ?int64, u: uint64, f: float32, i: int8, s: string, os: ?string, og: ?bool,
    d: var * { u: float64, v: int16, g: bool, o: ?float64, l: int64 }
  },
  o: var * { z: float64, b: bool, l: int64, s: string },
  ol: option[var * float64], lo: var * option[var * float64], oo: option[var * ?float64], olb: option[var * bool],
  r: 2 * float64, cr: var * 2 * float64, ro: 2 * ?float64
}`);

/** A few columns of up to 5 random events, records among them. */
export function randomColumns(random: RandomNumbers): TypedValues[] {
  const names = random.sample(columnNames, 7 + random.below(5));
  const wanted = new Set(names.flatMap((name) => name.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."))));
  for (const name of names) for (const inner of columnNames) if (inner.startsWith(`${name}.`)) wanted.add(inner);
  const maker = new ValueMaker(random, wanted);
  const values = Array.from({ length: random.below(6) }, () => maker.value(events, ""));
  return names.map((name) => columnOf(name, values));
}

const columnNames = namesOf(events);

/** Names of the columns, `c.d.u`; a record is a column too. */
function namesOf(form: ak.Form): string[] {
  const leaf = innermost(form);
  if (leaf.kind !== "record") return [];
  const names: string[] = [];
  for (const [name, field] of leaf.fields) {
    names.push(name);
    for (const inner of namesOf(field)) names.push(`${name}.${inner}`);
  }
  return names;
}

function innermost(form: ak.Form): ak.Form {
  return form.kind === "list" || form.kind === "regular" || form.kind === "option" ? innermost(form.content) : form;
}

function columnOf(name: string, values: readonly unknown[]): TypedValues {
  let form: ak.Form = events;
  let $values = values;
  for (const part of name.split(".")) {
    form = fieldForm(form, part);
    $values = $values.map((event) => fieldOf(event, part));
  }
  return { $type: ak.formToString(form), $values };
}

function fieldForm(form: ak.Form, name: string): ak.Form {
  if (form.kind === "record") return form.fields.get(name)!;
  if (form.kind === "list") return { kind: "list", content: fieldForm(form.content, name) };
  throw new Error(`no fields in ${form.kind}`);
}

function fieldOf(value: unknown, name: string): unknown {
  return Array.isArray(value) ? value.map((item) => fieldOf(item, name)) : (value as Record<string, unknown>)[name];
}

const doubles = [NaN, NaN, Infinity, -Infinity, -0, 0, 1e300, -1e-300];
const texts = ["", "a", "b", "ab", "Muon", "é", "日本", "🙂 x", "A b"];

/** Values of forms; of records only the fields that are `wanted`. */
class ValueMaker {
  readonly #random: RandomNumbers;
  readonly #wanted: ReadonlySet<string>;

  constructor(random: RandomNumbers, wanted: ReadonlySet<string>) {
    this.#random = random;
    this.#wanted = wanted;
  }

  value(form: ak.Form, path: string): unknown {
    const random = this.#random;
    switch (form.kind) {
      case "numeric":
        return this.#number(form.dtype);
      case "string":
        return random.choose(texts);
      case "list":
        return Array.from({ length: random.below(4) }, () => this.value(form.content, path));
      case "regular":
        return Array.from({ length: form.size }, () => this.value(form.content, path));
      case "option":
        return random.below(3) === 0 ? null : this.value(form.content, path);
      case "record": {
        const inside = (name: string) => (path === "" ? name : `${path}.${name}`);
        return Object.fromEntries(
          [...form.fields]
            .filter(([name]) => this.#wanted.has(inside(name)))
            .map(([name, field]) => [name, this.value(field, inside(name))]),
        );
      }
      case "union":
        return this.value(random.choose(form.contents), path);
      default:
        form satisfies never;
        throw new Error("unreachable");
    }
  }

  #number(dtype: ak.Dtype): unknown {
    const random = this.#random;
    if (dtype === "bool") return random.below(2) === 1;
    if (dtype.startsWith("float")) {
      const kind = random.below(10);
      const value = kind < 5 ? random.below(13) - 6 : kind < 8 ? (random.below(81) - 40) / 8 : random.choose(doubles);
      return dtype === "float32" ? Math.fround(value) : value;
    }
    const bits = Number(/\d+$/.exec(dtype)![0]);
    const isSigned = !dtype.startsWith("u");
    const [low, high] = isSigned ? [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n] : [0n, 2n ** BigInt(bits) - 1n];
    const small = isSigned ? BigInt(random.below(13) - 6) : BigInt(random.below(7));
    const value = random.below(8) > 0 ? small : random.choose([low, high, high - 1n]);
    return bits === 64 ? value : Number(value);
  }
}
