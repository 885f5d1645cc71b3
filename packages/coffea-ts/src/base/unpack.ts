import { CoffeaError } from "./errors.ts";
import { shortText } from "./options.ts";
import { packableOf, type Packed, type Tag } from "./packable.ts";
import { type ErrorParts, makeError } from "./error-parts.ts";

/**
 * The value that was packed. Its typed arrays use the buffers, without a copy.
 *
 * @throws `CorruptFile` for a head that `pack` cannot have written; `NotShippable` for a class that is not registered here.
 */
export function unpack(packed: Packed): unknown {
  return new Unpacker(packed.buffers).decode(packed.head);
}

class Unpacker {
  readonly #buffers: readonly ArrayBuffer[];
  readonly #values: unknown[] = [];

  constructor(buffers: readonly ArrayBuffer[]) {
    this.#buffers = buffers;
  }

  decode(encoded: unknown): unknown {
    if (!Array.isArray(encoded)) {
      if (typeof encoded === "object" && encoded !== null) throw malformed(encoded);
      return encoded;
    }
    const [tag, ...parts] = encoded as [Tag, ...unknown[]];
    switch (tag) {
      case "undefined":
        return undefined;
      case "number":
        return Number(parts[0]);
      case "bigint":
        return BigInt(parts[0] as string);
      case "same":
        if (!(Number(parts[0]) < this.#values.length)) throw malformed(encoded);
        return this.#values[parts[0] as number];
      default: {
        const value = this.#object(tag, parts);
        this.#values.push(value);
        return value;
      }
    }
  }

  #object(tag: Tag, parts: readonly unknown[]): unknown {
    switch (tag) {
      case "array":
        return this.#array(parts);
      case "object":
      case "bare":
        return this.#fill(tag === "bare" ? (Object.create(null) as object) : {}, parts);
      case "map":
        return new Map(this.#pairs(parts));
      case "set":
        return new Set(parts.map((part) => this.decode(part)));
      case "view":
        return this.#view(parts[0], parts[1]);
      case "buffer":
        return this.#buffer(parts[0]);
      case "date":
        return new Date(this.decode(parts[0]) as number);
      case "error":
        return makeError(this.decode(parts[0]) as ErrorParts);
      case "of":
        return this.#registered(parts[0] as string, parts[1]);
      default:
        throw malformed([tag, ...parts]);
    }
  }

  #array(parts: readonly unknown[]): unknown[] {
    const array = new Array<unknown>(parts.length);
    for (const [i, part] of parts.entries()) if (!(Array.isArray(part) && part[0] === "hole")) array[i] = this.decode(part);
    return array;
  }

  #fill(object: object, parts: readonly unknown[]): object {
    // Defined and not assigned, for a key may be called __proto__.
    for (let i = 0; i < parts.length; i += 2)
      Object.defineProperty(object, parts[i] as string, {
        value: this.decode(parts[i + 1]),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    return object;
  }

  #pairs(parts: readonly unknown[]): [unknown, unknown][] {
    const pairs: [unknown, unknown][] = [];
    for (let i = 0; i < parts.length; i += 2) pairs.push([this.decode(parts[i]), this.decode(parts[i + 1])]);
    return pairs;
  }

  #buffer(index: unknown): ArrayBuffer {
    const buffer = this.#buffers[index as number];
    if (buffer === undefined) throw malformed(["buffer", index]);
    return buffer;
  }

  #view(name: unknown, index: unknown): unknown {
    const View = viewConstructors[name as string];
    if (View === undefined) throw malformed(["view", name]);
    return new View(this.#buffer(index));
  }

  #registered(tag: string, parts: unknown): unknown {
    const packable = packableOf(tag);
    if (packable === undefined) {
      throw new CoffeaError(
        "NotShippable",
        `The packed data hold a "${tag}", and nothing here knows how to make one. Import the module that registers it (registerPackable)${tag === "Hist" ? ", which is coffea-ts/hist" : ""}.`,
        { details: { tag } },
      );
    }
    const decoded = this.decode(parts);
    return packable.unpack === undefined ? decoded : packable.unpack(decoded);
  }
}

const viewConstructors = Object.fromEntries(
  ["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array", "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "DataView"]
    .filter((name) => name in globalThis)
    .map((name) => [name, (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>)[name]!]),
); // prettier-ignore

function malformed(encoded: unknown): CoffeaError {
  return new CoffeaError(
    "CorruptFile",
    `Packed data are damaged: they have ${shortText(encoded)}, which this version of coffea-ts does not write.`,
  );
}
