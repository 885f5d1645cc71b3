import { errorParts } from "./error-parts.ts";
import { CoffeaError } from "./errors.ts";
import { nearestNames } from "./nearest-names.ts";
import { shortText } from "./options.ts";
import { isPlainObject } from "./plain-object.ts";

/** A value taken apart: a head of JSON values, and the contents of its typed arrays beside it, to be transferred to another thread or written to a file. */
export interface Packed {
  readonly head: unknown;
  readonly buffers: readonly ArrayBuffer[];
}

/**
 * How the objects of a class are taken apart and made again, on this side and on the other: in a worker thread, or in a later run that reads a checkpoint.
 * `pack` gives values that pack themselves (numbers, texts, typed arrays, plain objects, other packables); `unpack` gets them back.
 * Without `unpack` the parts themselves stand in the object's place afterwards.
 */
export interface Packable<T extends object = object, P = unknown> {
  /** Names the class in the packed form; another one of the same tag is replaced. */
  readonly tag: string;
  is(value: object): value is T;
  pack(value: T): P;
  unpack?(parts: P): T;
}

const packables = new Map<string, Packable>();

/**
 * Lets objects of a class travel between threads and be written to checkpoints. Call it in the module that defines the class, so that every thread knows it:
 *
 *     registerPackable({ tag: "Cutflow", is: (value) => value instanceof Cutflow, pack: (cutflow) => cutflow.counts, unpack: (counts) => new Cutflow(counts) });
 */
export function registerPackable<T extends object, P>(packable: Packable<T, P>): void {
  packables.set(packable.tag, packable as unknown as Packable);
}

/** What is registered under a tag. */
export function packableOf(tag: string): Packable | undefined {
  return packables.get(tag);
}

/**
 * Takes a value apart: plain objects, arrays, maps, sets, numbers of any kind, texts, dates, errors, typed arrays (copied), and objects of registered classes (histograms, arrays of events).
 * A thing that is reached twice stays one thing. `unpack` gives back the same bits.
 *
 * @throws `NotShippable` for functions, symbols, objects of unknown classes and values that contain themselves, with the place in the value.
 */
export function pack(value: unknown): Packed {
  const packer = new Packer();
  return { head: packer.encode(value), buffers: packer.buffers };
}

/** What JSON has no word for is a list that begins with one of these. */
export type Tag =
  | "undefined"
  | "number"
  | "bigint"
  | "date"
  | "array"
  | "hole"
  | "object"
  | "bare"
  | "map"
  | "set"
  | "view"
  | "buffer"
  | "error"
  | "same"
  | "of";

class Packer {
  readonly buffers: ArrayBuffer[] = [];
  readonly #numbers = new Map<object, number>();
  readonly #open: Set<object>;
  readonly #path: unknown[] = [];

  /** `open` are the objects around the value. */
  constructor(open = new Set<object>()) {
    this.#open = open;
  }

  encode(value: unknown): unknown {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : tagged("number", [Object.is(value, -0) ? "-0" : String(value)]);
      case "bigint":
        return tagged("bigint", [String(value)]);
      case "undefined":
        return tagged("undefined");
      case "object":
        return value === null ? null : this.#object(value);
      default:
        throw notShippable(value, this.#path);
    }
  }

  /** Objects are numbered when they are complete, here and in the unpacker, so that a second mention is a number. */
  #object(value: object): unknown {
    const known = this.#numbers.get(value);
    if (known !== undefined) return tagged("same", [known]);
    if (this.#open.has(value)) throw containsItself(this.#path);
    this.#open.add(value);
    const encoded = this.#encodeObject(value);
    this.#open.delete(value);
    this.#numbers.set(value, this.#numbers.size);
    return encoded;
  }

  #encodeObject(value: object): unknown {
    for (const packable of packables.values())
      if (packable.is(value)) return tagged("of", [packable.tag, this.encode(packable.pack(value))]);
    if (Array.isArray(value))
      return tagged(
        "array",
        Array.from(value, (item, i) => (i in value ? this.#at(i, item) : tagged("hole"))),
      );
    if (ArrayBuffer.isView(value)) return tagged("view", [typeName(value), this.#copy(value)]);
    if (value instanceof ArrayBuffer) return tagged("buffer", [this.#copy(new Uint8Array(value))]);
    if (value instanceof Date) return tagged("date", [this.encode(value.getTime())]);
    if (value instanceof Map)
      return tagged(
        "map",
        [...value].flatMap(([key, item]) => [this.#at("(key)", key), this.#at(key, item)]),
      );
    if (value instanceof Set)
      return tagged(
        "set",
        Array.from(value, (item) => this.#at("(element)", item)),
      );
    if (value instanceof Error) return tagged("error", [this.encode(errorParts(value, (part) => this.#keep(part)))]);
    if (!isPlainObject(value) || Object.getOwnPropertySymbols(value).length > 0) throw notShippable(value, this.#path);
    return tagged(
      Object.getPrototypeOf(value) === null ? "bare" : "object",
      Object.entries(value).flatMap(([key, item]) => [key, this.#at(key, item)]),
    );
  }

  #at(key: unknown, value: unknown): unknown {
    this.#path.push(key);
    const encoded = this.encode(value);
    this.#path.pop();
    return encoded;
  }

  #copy(view: ArrayBufferView): number {
    const bytes = new Uint8Array(view.byteLength);
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return this.buffers.push(bytes.buffer) - 1;
  }

  /** What to keep of an error's cause or member: what cannot be packed is described, for an error has to arrive in any case. */
  #keep(value: unknown): unknown {
    try {
      new Packer(new Set(this.#open)).encode(value);
      return value;
    } catch {
      return shortText(value);
    }
  }
}

/** The class by its tag, for a Buffer is a Uint8Array and arrays come from other realms. */
function typeName(view: ArrayBufferView): string {
  return (view as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] ?? "Uint8Array";
}

function tagged(tag: Tag, parts: readonly unknown[] = []): unknown[] {
  return [tag, ...parts];
}

function place(path: readonly unknown[]): string {
  return path.length === 0 ? "" : ` at ${path.map((key) => `[${typeof key === "string" ? JSON.stringify(key) : String(key)}]`).join("")}`;
}

function notShippable(value: unknown, path: readonly unknown[]): CoffeaError {
  const isObject = typeof value === "object" && value !== null;
  const name = isObject && !isPlainObject(value) ? ((value as { constructor?: { name?: string } }).constructor?.name ?? "") : "";
  const near = nearestNames(name, [...packables.keys()]);
  const wayOut = isObject
    ? name === ""
      ? "Leave out its keys that are symbols."
      : `If ${name} is a class of yours, tell with registerPackable({ tag: "${name}", is, pack, unpack }), in the module that defines it, how it is taken apart${near.length > 0 ? ` (known are ${near.join(", ")})` : ""}.`
    : "Keep functions and symbols out of results and arguments; results are made of numbers, texts, typed arrays, histograms, lists, maps, sets and plain objects.";
  return new CoffeaError(
    "NotShippable",
    `${capital(shortText(value))}${place(path)} cannot be sent to another thread or written to a file. ${wayOut}`,
    {
      details: { path: [...path] },
    },
  );
}

function containsItself(path: readonly unknown[]): CoffeaError {
  return new CoffeaError(
    "NotShippable",
    `The value${place(path)} contains itself, so it cannot be sent to another thread or written to a file. Keep names or numbers of things in place of the things around them.`,
    { details: { path: [...path] } },
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
