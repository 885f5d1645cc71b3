import { type Code, type Label, type Local, type LocalType, type Region, type Statement } from "../ir/code.ts";
import type { CallName, PairName } from "../ir/operations.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { Frame } from "./frame.ts";
import { accesses, control, opcodes, valueTypes } from "./opcodes.ts";

/** Numbers of the functions that others call, in the module. */
export interface Callees {
  readonly full: number;
  readonly grow: number;
  call(name: CallName | PairName): number;
  /** The number of the global that is this constant. */
  constant(value: number): number;
}

/** Writes the body of one function. Locals get their numbers at their first use, parameters first. */
export class FunctionWriter {
  readonly #out: ByteWriter;
  readonly #frame: Frame | null;
  readonly #callees: Callees;
  readonly #numbers = new Map<Local, number>();
  readonly #types: LocalType[] = [];
  readonly #parameters: number;
  /** What a branch may lead to, the outermost first. */
  readonly #targets: { readonly label: Label | null; readonly to: "leave" | "next" }[] = [];
  readonly #bases = new Map<Region, Local>();
  readonly #capacities = new Map<Region, Local>();
  readonly #filled = new Map<number, Local>();
  readonly #spare: Local[] = [];

  constructor(out: ByteWriter, callees: Callees, parameters: readonly Local[], frame: Frame | null = null) {
    this.#out = out;
    this.#frame = frame;
    this.#callees = callees;
    this.#parameters = parameters.length;
    for (const parameter of parameters) this.#number(parameter);
  }

  /** Types of the locals after the parameters, in the order of their numbers. */
  get locals(): readonly LocalType[] {
    return this.#types.slice(this.#parameters);
  }

  /** Gets the addresses of regions, and what sinks have, into locals. */
  open(columns: readonly Region[], scratch: readonly Region[], sinks: readonly number[]): void {
    for (const region of columns) this.#loadWord(this.#addLocal(this.#bases, region), this.#frame!.regions.get(region)!);
    for (const region of scratch) {
      this.#addLocal(this.#bases, region);
      this.#addLocal(this.#capacities, region);
      this.#loadScratch(region);
    }
    for (const sink of sinks) {
      const { filled, columns: values } = this.#frame!.sinks[sink]!;
      if (values.length > 0) this.#loadWord(this.#addLocal(this.#filled, sink), filled);
    }
  }

  /** Puts back what sinks have, and returns 0. */
  close(): void {
    for (const sink of this.#filled.keys()) this.#keepFilled(sink);
    this.#constant(0);
  }

  /** Steps one after the other. */
  steps(statements: readonly Statement[]): void {
    for (const statement of statements) this.#step(statement);
  }

  /** Leaves a value on the stack. */
  value(code: Code): void {
    const out = this.#out;
    switch (code.kind) {
      case "get":
        this.#get(code.local);
        break;
      case "constant":
        this.#typedConstant(code.type, code.value);
        break;
      case "literal":
        this.#constant(0);
        this.#memory(
          code.type === "f64" ? 0x2b : code.type === "i64" ? 0x29 : 0x28,
          code.type === "i32" ? 2 : 3,
          this.#frame!.literals + 8 * code.slot,
        );
        break;
      case "load": {
        const access = accesses[code.region.dtype];
        this.#memory(access.load, access.shift, this.#address(code.region, code.index));
        if (code.type === "f64") out.append(access.toFloat64);
        break;
      }
      case "operation":
        for (const input of code.inputs) this.value(input);
        out.append(opcodes[code.op]);
        break;
      case "call":
        for (const input of code.inputs) this.value(input);
        this.#call(this.#callees.call(code.name));
        break;
      case "choose":
        this.value(code.yes);
        this.value(code.no);
        this.value(code.condition);
        out.append(control.select);
        break;
      default:
        code satisfies never;
    }
  }

  #step(statement: Statement): void {
    const out = this.#out;
    switch (statement.kind) {
      case "set":
        this.value(statement.value);
        this.#set(statement.local);
        break;
      case "both":
        this.value(statement.input);
        this.#call(this.#callees.call(statement.name));
        // The last result is on top.
        for (const local of statement.locals.toReversed()) this.#set(local);
        break;
      case "store": {
        const access = accesses[statement.region.dtype];
        const offset = this.#address(statement.region, statement.index);
        this.value(statement.value);
        out.append(access.beforeStore);
        this.#memory(access.store, access.shift, offset);
        break;
      }
      case "if":
        this.#if(statement.condition, statement.yes, statement.no);
        break;
      case "for":
        this.#for(statement);
        break;
      case "while":
        this.#while(statement);
        break;
      case "block":
        out.append(control.block);
        this.#inside({ label: statement.label, to: "leave" }, () => this.steps(statement.body));
        break;
      case "next":
      case "leave":
        this.#branch(statement.label, statement.kind);
        break;
      case "emit":
        this.#emit(statement.sink, statement.values);
        break;
      case "reserve":
        this.#reserve(statement.region, statement.count);
        break;
      case "fail":
        this.#constant(statement.sink + 1);
        out.append(control.return);
        break;
      default:
        statement satisfies never;
    }
  }

  #if(condition: Code, yes: readonly Statement[], no: readonly Statement[]): void {
    this.value(condition);
    this.#out.append(control.if);
    this.#inside({ label: null, to: "leave" }, () => {
      this.steps(yes);
      if (no.length === 0) return;
      this.#out.append(control.else);
      this.steps(no);
    });
  }

  /** The condition is tested before the first turn and at the end of each: one branch a turn. */
  #for({ label, local, start, stop, body }: Extract<Statement, { kind: "for" }>): void {
    const out = this.#out;
    const end = this.#spare.pop() ?? { type: "i32", name: "end" };
    this.value(stop);
    this.#set(end);
    this.value(start);
    const isBelow = (keep: number): void => {
      this.#access(keep, local);
      this.#get(end);
      out.append(opcodes["i32.lt_s"]);
    };
    isBelow(control.localTee);
    out.append(control.if);
    this.#inside({ label, to: "leave" }, () => {
      out.append(control.loop);
      this.#inside({ label: null, to: "leave" }, () => {
        out.append(control.block);
        this.#inside({ label, to: "next" }, () => this.steps(body));
        this.#get(local);
        this.#constant(1);
        out.append(opcodes["i32.add"]);
        isBelow(control.localTee);
        out.byte(control.brIf);
        out.unsigned(0);
      });
    });
    this.#spare.push(end);
  }

  #while({ label, condition, body }: Extract<Statement, { kind: "while" }>): void {
    const out = this.#out;
    out.append(control.block);
    this.#inside({ label, to: "leave" }, () => {
      out.append(control.loop);
      this.#inside({ label, to: "next" }, () => {
        this.value(condition);
        out.append(opcodes["i32.eqz"]);
        out.byte(control.brIf);
        out.unsigned(1);
        this.steps(body);
        out.byte(control.br);
        out.unsigned(0);
      });
    });
  }

  #inside(target: { readonly label: Label | null; readonly to: "leave" | "next" }, write: () => void): void {
    this.#targets.push(target);
    write();
    this.#targets.pop();
    this.#out.byte(control.end[0]);
  }

  #branch(label: Label, to: "leave" | "next"): void {
    const place = this.#targets.findLastIndex((target) => target.label === label && target.to === to);
    if (place === -1) throw new Error(`nothing to ${to} is called ${label.name}`);
    this.#out.byte(control.br);
    this.#out.unsigned(this.#targets.length - 1 - place);
  }

  #emit(sink: number, values: readonly Code[]): void {
    const out = this.#out;
    const { sinkBytes, sinks } = this.#frame!;
    const filled = this.#filled.get(sink)!;
    for (const [k, value] of values.entries()) {
      this.#get(filled);
      this.value(value);
      this.#memory(accesses.float64.store, 3, sinks[sink]!.columns[k]!);
    }
    this.#get(filled);
    this.#constant(8);
    out.append(opcodes["i32.add"]);
    this.#access(control.localTee, filled);
    this.#constant(sinkBytes);
    out.append(opcodes["i32.eq"]);
    out.append(control.if);
    this.#constant(sink);
    this.#call(this.#callees.full);
    this.#constant(0);
    this.#set(filled);
    out.append(control.end);
  }

  #reserve(region: Region, count: Code): void {
    const out = this.#out;
    const wanted: Local = this.#spare.pop() ?? { type: "i32", name: "wanted" };
    this.value(count);
    this.#access(control.localTee, wanted);
    this.#get(this.#capacities.get(region)!);
    out.append(opcodes["i32.gt_s"]);
    out.append(control.if);
    this.#constant(this.#frame!.regions.get(region)!);
    this.#get(wanted);
    this.#call(this.#callees.grow);
    this.#loadScratch(region);
    out.append(control.end);
    this.#spare.push(wanted);
  }

  #loadScratch(region: Region): void {
    const entry = this.#frame!.regions.get(region)!;
    this.#loadWord(this.#bases.get(region)!, entry);
    this.#loadWord(this.#capacities.get(region)!, entry + 4);
  }

  #keepFilled(sink: number): void {
    this.#constant(0);
    this.#get(this.#filled.get(sink)!);
    this.#memory(accesses.int32.store, 2, this.#frame!.sinks[sink]!.filled);
  }

  /** The address of an element; what is returned is to be added to it by the instruction. */
  #address(region: Region, index: Code): number {
    const { shift } = accesses[region.dtype];
    const base = this.#bases.get(region)!;
    const [rest, more] = splitIndex(index);
    this.#get(base);
    if (rest !== null) {
      this.value(rest);
      if (shift > 0) {
        this.#constant(shift);
        this.#out.append(opcodes["i32.shl"]);
      }
      this.#out.append(opcodes["i32.add"]);
    }
    return more << shift;
  }

  #loadWord(local: Local, address: number): void {
    this.#constant(0);
    this.#memory(accesses.int32.load, 2, address);
    this.#set(local);
  }

  #memory(instruction: number, alignment: number, offset: number): void {
    this.#out.byte(instruction);
    this.#out.unsigned(alignment);
    this.#out.unsigned(offset);
  }

  #call(index: number): void {
    this.#out.byte(control.call);
    this.#out.unsigned(index);
  }

  #constant(value: number): void {
    this.#out.byte(control.i32Const);
    this.#out.signed(value);
  }

  #typedConstant(type: LocalType, value: number | bigint): void {
    if (type === "i32") {
      this.#constant(Number(value) | 0);
    } else if (type === "i64") {
      this.#out.byte(control.i64Const);
      this.#out.signed64(BigInt(value));
    } else if (this.#frame === null && value !== 0 && value === value) {
      // Engines write constants out as two instructions each; those of globals are read by the instructions that use them.
      this.#out.byte(control.globalGet);
      this.#out.unsigned(this.#callees.constant(Number(value)));
    } else {
      this.#out.byte(control.f64Const);
      this.#out.float64(Number(value));
    }
  }

  #get(local: Local): void {
    this.#access(control.localGet, local);
  }

  #set(local: Local): void {
    this.#access(control.localSet, local);
  }

  #access(instruction: number, local: Local): void {
    this.#out.byte(instruction);
    this.#out.unsigned(this.#number(local));
  }

  #number(local: Local): number {
    const known = this.#numbers.get(local);
    if (known !== undefined) return known;
    const number = this.#types.push(local.type) - 1;
    this.#numbers.set(local, number);
    return number;
  }

  #addLocal<K>(locals: Map<K, Local>, key: K): Local {
    const local: Local = { type: "i32", name: "address" };
    locals.set(key, local);
    return local;
  }
}

/** An index as a part to compute and a small constant. */
function splitIndex(index: Code): [Code | null, number] {
  if (index.kind === "constant" && index.value === 0) return [null, 0];
  if (index.kind !== "operation" || index.op !== "i32.add") return [index, 0];
  const [left, right] = index.inputs as [Code, Code];
  const more = right.kind === "constant" ? Number(right.value) : -1;
  return more >= 0 && more < 1024 ? [left, more] : [index, 0];
}

/** Writes the types of locals, equal ones together. */
export function writeLocals(out: ByteWriter, types: readonly LocalType[]): void {
  const runs: { type: LocalType; count: number }[] = [];
  for (const type of types) {
    const last = runs.at(-1);
    if (last?.type === type) last.count++;
    else runs.push({ type, count: 1 });
  }
  out.vector(runs, ({ type, count }) => {
    out.unsigned(count);
    out.byte(valueTypes[type]);
  });
}
