import type { Local, LoopFunction, LoopProgram } from "../ir/code.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { CallName, PairName } from "../ir/operations.ts";
import type { Callable } from "./callable.ts";
import { callables, engineFunctions, type EngineName } from "./callables.ts";
import type { Frame } from "./frame.ts";
import { FunctionWriter, writeLocals } from "./function-writer.ts";
import { control, valueTypes } from "./opcodes.ts";
import { addCalls, callsOf } from "./used-calls.ts";

/** "\0asm" and version 1. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Of at least one page. */
const anyMemory = [0, 1];
/** Of the shared kind, which has to say how large it may become: 2^16 pages. */
const sharedMemory = [3, 1, 0x80, 0x80, 0x04];

/** Kinds of functions, by their positions in the section of types. */
const kinds = { unary: 0, binary: 1, full: 2, grow: 3, loop: 4, pair: 5 } as const;
const typesOfKinds = [
  [["f64"], ["f64"]],
  [["f64", "f64"], ["f64"]],
  [["i32"], []],
  [["i32", "i32"], []],
  [["i32", "i32"], ["i32"]],
  [["f64"], ["f64", "f64"]],
] as const;

/** The functions beside the loops that a module has. Those that are imported come first: `full`, `grow`, then the engine's. */
class Callees {
  readonly engine: readonly EngineName[];
  readonly written: readonly Callable[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly full = 0;
  readonly grow = 1;
  readonly #constants = new Map<number, number>();

  constructor(program: LoopProgram) {
    const names = callsOf(program);
    // A set goes on with what is added to it.
    const written = new Map<string, Callable>();
    for (const name of names) {
      const callable = callables[name as CallName]?.();
      if (callable === undefined) continue;
      written.set(name, callable);
      addCalls(callable.body, names);
    }
    this.engine = [...names].filter((name): name is EngineName => Object.hasOwn(engineFunctions, name));
    this.written = [...written.values()];
    this.#numbers = new Map([...this.engine, ...written.keys()].map((name, i) => [name, 2 + i]));
  }

  /** Number of the first loop. */
  get end(): number {
    return 2 + this.engine.length + this.written.length;
  }

  constant(value: number): number {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    this.#constants.set(value, this.#constants.size);
    return this.#constants.size - 1;
  }

  /** Those that were asked for, in the order of their numbers. */
  get constants(): readonly number[] {
    return [...this.#constants.keys()];
  }

  call(name: CallName | PairName): number {
    return this.#numbers.get(name)!;
  }
}

/** The name of loop function `i` among the exports. */
export function exportName(i: number): string {
  return `loop${i}`;
}

/** What an instance of an assembled program imports. */
export interface LoopImports {
  readonly memory: WebAssembly.Memory;
  /** Takes the entries of a sink, which is full. */
  readonly full: (sink: number) => void;
  /** Gives the scratch whose address is at `entry` room for `count` elements. */
  readonly grow: (entry: number, count: number) => void;
}

/** The import object of an instance. */
export function importObject({ memory, full, grow }: LoopImports): WebAssembly.Imports {
  return { e: { memory, full, grow, ...engineFunctions } };
}

/**
 * The bytes of a module with the functions of a program, exported by {@link exportName}. Each takes the first row and the row after the last, and returns 0,
 * or 1 plus the number of the assertion that does not hold. `isShared` tells the kind of memory that it runs on.
 */
export function assembleProgram(program: LoopProgram, frame: Frame, isShared: boolean = false): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const loops = program.functions;
  const callees = new Callees(program);
  const bodies = new ByteWriter();
  for (const callable of callees.written) writeCallable(bodies, callable, callees);
  for (const loop of loops) writeLoop(bodies, loop, { frame, callees });
  out.append(MAGIC);
  section(out, 1, () => out.vector(typesOfKinds, (kind) => writeType(out, kind)));
  section(out, 2, () => writeImports(out, callees, isShared));
  section(out, 3, () => {
    out.unsigned(callees.written.length + loops.length);
    for (const { parameters, results } of callees.written) out.unsigned(results.length === 2 ? kinds.pair : kindOf(parameters.length));
    for (let i = 0; i < loops.length; i++) out.unsigned(kinds.loop);
  });
  section(out, 6, () => out.vector(callees.constants, (value) => writeConstant(out, value)));
  section(out, 7, () =>
    out.vector(loops, (_, i) => {
      out.text(exportName(i));
      out.byte(0);
      out.unsigned(callees.end + i);
    }),
  );
  section(out, 10, () => {
    out.unsigned(callees.written.length + loops.length);
    out.append(bodies.bytes);
  });
  return out.bytes.slice();
}

/** A global that never changes. */
function writeConstant(out: ByteWriter, value: number): void {
  out.append([valueTypes.f64, 0, control.f64Const]);
  out.float64(value);
  out.append(control.end);
}

function section(out: ByteWriter, id: number, write: () => void): void {
  out.byte(id);
  out.sized(write);
}

function writeType(out: ByteWriter, [parameters, results]: (typeof typesOfKinds)[number]): void {
  out.byte(0x60);
  out.vector(parameters, (type) => out.byte(valueTypes[type]));
  out.vector(results, (type) => out.byte(valueTypes[type]));
}

function kindOf(parameters: number): number {
  return parameters === 1 ? kinds.unary : kinds.binary;
}

function writeImports(out: ByteWriter, { engine }: Callees, isShared: boolean): void {
  const functions: [string, number][] = [
    ["full", kinds.full],
    ["grow", kinds.grow],
    ...engine.map((name): [string, number] => [name, kindOf(engineFunctions[name].length)]),
  ];
  out.unsigned(functions.length + 1);
  for (const [name, kind] of functions) {
    out.text("e");
    out.text(name);
    out.byte(0);
    out.unsigned(kind);
  }
  out.text("e");
  out.text("memory");
  out.append([2, ...(isShared ? sharedMemory : anyMemory)]);
}

/** What a function may refer to. */
interface Around {
  readonly frame: Frame | null;
  readonly callees: Callees;
}

function writeCallable(out: ByteWriter, { parameters, body, results }: Callable, callees: Callees): void {
  writeBody(out, parameters, { frame: null, callees }, (writer) => {
    writer.steps(body);
    for (const result of results) writer.value(result);
  });
}

function writeLoop(out: ByteWriter, { first, stop, columns, scratch, sinks, body }: LoopFunction, around: Around): void {
  const regions = columns.map(({ region }) => region);
  writeBody(out, [first, stop], around, (writer) => {
    writer.open(regions, scratch, sinks);
    writer.steps(body);
    writer.close();
  });
}

/** The types of the locals stand before the body that tells them. */
function writeBody(
  out: ByteWriter,
  parameters: readonly Local[],
  { frame, callees }: Around,
  write: (writer: FunctionWriter) => void,
): void {
  const body = new ByteWriter();
  const writer = new FunctionWriter(body, callees, parameters, frame);
  write(writer);
  out.sized(() => {
    writeLocals(out, writer.locals);
    out.append(body.bytes);
    out.append(control.end);
  });
}
