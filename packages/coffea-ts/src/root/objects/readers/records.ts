import type { Layout } from "../../../awkward/index.ts";
import { isSameShape } from "../is-same-shape.ts";
import type { ClassLayout, ClassShape, ObjectShape } from "../object-shape.ts";
import type { ObjectSource } from "../object-source.ts";
import type { ClassVersion, MakeReader, ValueReader } from "./value-reader.ts";

/** What is read of one version of a class: readers in the order of the bytes, and those whose values are not there. */
interface Program {
  readonly steps: readonly ValueReader[];
  readonly missing: readonly ValueReader[];
}

/** Objects of a class, each with its header. */
export class RecordReader implements ValueReader {
  readonly shape: ClassShape;
  /** Readers of all fields, those of base classes too. */
  readonly fields = new Map<string, ValueReader>();
  readonly #make: MakeReader;
  readonly #own = new Map<string, { readonly shape: ObjectShape; readonly reader: ValueReader }>();
  readonly #bases = new Map<string, ValueReader>();
  readonly #main: Program;
  readonly #programs = new Map<ClassLayout, Program>();
  #last: ClassVersion & { readonly program: Program };
  length = 0;

  constructor(shape: ClassShape, make: MakeReader) {
    this.shape = shape;
    this.#make = make;
    this.#main = {
      steps: shape.layout.steps.map((step) => (step.kind === "member" ? this.#member(step.name, step.shape) : this.#base(step.shape))),
      missing: [],
    };
    this.#programs.set(shape.layout, this.#main);
    this.#last = { version: shape.version, checksum: null, program: this.#main };
  }

  #member(name: string, shape: ObjectShape): ValueReader {
    const reader = this.#make(shape, (counter) => this.fields.get(counter));
    this.#own.set(name, { shape, reader });
    this.fields.set(name, reader);
    return reader;
  }

  #base(shape: ObjectShape): ValueReader {
    const reader = this.#make(shape, () => undefined);
    if (!(reader instanceof RecordReader)) return reader;
    this.#bases.set(reader.shape.className, reader);
    for (const [name, field] of reader.fields) this.fields.set(name, field);
    return reader;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) {
      const start = source.position;
      source.readHeader();
      const { end, version } = source;
      const isWholeEntry = source.isAtEntry && count === 1;
      source.isAtEntry = false;
      // An object that is an entry of its own may have no header; what stands there then is its first base class or member.
      if (isWholeEntry && end >= 0 && end !== source.entryEnd) {
        source.position = start;
        this.#run(source, this.#main, 1);
        continue;
      }
      if (source.isMemberWise) throw source.notReadable(`an object of class ${this.shape.className} is written member by member`);
      let program = this.#main;
      // Some objects are written without any header; what stands there then is no version.
      if (end < 0 && version !== this.shape.version) source.position = start;
      else if (version === 0) program = this.#program(source, { version, checksum: source.u32() });
      else if (version !== this.shape.version) program = this.#program(source, { version, checksum: null });
      this.#run(source, program, 1);
      if (end >= 0 && source.position !== end)
        throw source.corrupt(`an object of class ${this.shape.className} (version ${version}) should end at byte ${end}`);
    }
  }

  /** Reads `count` objects without headers, their first members one after the other, then their second ones, and so on. */
  readMemberWise(source: ObjectSource, count: number, version: ClassVersion): void {
    const isKnown = version.version === 0 && version.checksum === null;
    this.#run(source, isKnown ? this.#main : this.#program(source, version), count);
  }

  #run(source: ObjectSource, { steps, missing }: Program, count: number): void {
    for (const step of steps) step.read(source, count);
    for (const reader of missing) reader.fill(count);
    this.length += count;
  }

  #program(source: ObjectSource, { version, checksum }: ClassVersion): Program {
    const last = this.#last;
    if (last.version === version && last.checksum === checksum) return last.program;
    // A version that the file does not describe is taken for the one that it does; the length of the object shows whether it is.
    const layout = this.shape.layoutOf(version, checksum) ?? this.shape.layout;
    let program = this.#programs.get(layout);
    if (program === undefined) this.#programs.set(layout, (program = this.#otherProgram(source, layout, version)));
    this.#last = { version, checksum, program };
    return program;
  }

  /** Another version of the class: members that have no column are read and dropped. */
  #otherProgram(source: ObjectSource, layout: ClassLayout, version: number): Program {
    const used = new Set<ValueReader>();
    const counters = new Map<string, ValueReader>(this.fields);
    const steps = layout.steps.map((step): ValueReader => {
      if (step.kind === "base") {
        const base = step.shape.kind === "class" ? this.#bases.get(step.shape.className) : undefined;
        const reader = base ?? this.#make(step.shape, () => undefined);
        used.add(reader);
        return reader;
      }
      const own = this.#own.get(step.name);
      if (own !== undefined && !isSameShape(own.shape, step.shape))
        throw source.notReadable(
          `member ${step.name} of class ${this.shape.className} has another type in version ${version} than in version ${this.shape.version}`,
        );
      const reader = own?.reader ?? this.#make(step.shape, (name) => counters.get(name));
      used.add(reader);
      counters.set(step.name, reader);
      return reader;
    });
    const all = [...[...this.#own.values()].map(({ reader }) => reader), ...this.#bases.values()];
    return { steps, missing: all.filter((reader) => !used.has(reader)) };
  }

  fill(count: number): void {
    for (const reader of new Set(this.#main.steps)) reader.fill(count);
    this.length += count;
  }

  finish(): Layout {
    return recordLayout(this.fields, this.length, { name: this.shape.className });
  }
}

/** Values of different kinds one after the other, as keys and values of maps. */
export class TupleReader implements ValueReader {
  readonly #fields: readonly ValueReader[];
  readonly #names: readonly string[] | null;
  readonly #name: string | null;
  length = 0;

  /** Without names the fields are positions. */
  constructor(fields: readonly ValueReader[], { name, names }: { readonly name?: string; readonly names?: readonly string[] } = {}) {
    this.#fields = fields;
    this.#name = name ?? null;
    this.#names = names ?? null;
  }

  read(source: ObjectSource, count: number): void {
    for (let i = 0; i < count; i++) for (const field of this.#fields) field.read(source, 1);
    this.length += count;
  }

  /** All keys, then all values. Containers and texts have a header there, before all of them. */
  readMemberWise(source: ObjectSource, count: number): void {
    for (const field of this.#fields) {
      if (field.readColumn === undefined) field.read(source, count);
      else field.readColumn(source, count);
    }
    this.length += count;
  }

  fill(count: number): void {
    for (const field of this.#fields) field.fill(count);
    this.length += count;
  }

  finish(): Layout {
    const fields = new Map(this.#fields.map((field, i) => [this.#names?.[i] ?? String(i), field]));
    return recordLayout(fields, this.length, { name: this.#name, isTuple: this.#names === null });
  }
}

/** A record of columns that are made when one is asked for. */
export function recordLayout(
  readers: ReadonlyMap<string, ValueReader>,
  length: number,
  { name, isTuple = false }: { readonly name: string | null; readonly isTuple?: boolean },
): Layout {
  const columns = new Map<string, Layout>();
  return {
    kind: "record",
    length,
    name,
    fields: [...readers.keys()],
    isTuple,
    field(wanted) {
      let column = columns.get(wanted);
      if (column === undefined) columns.set(wanted, (column = readers.get(wanted)!.finish()));
      return column;
    },
  };
}
