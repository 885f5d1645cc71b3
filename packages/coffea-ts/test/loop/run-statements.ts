import type { Code, Label, Local, LoopFunction, LoopProgram, Region, Statement } from "../../src/loop/ir/code.ts";
import { binaryFunctions, unaryFunctions } from "../../src/awkward/math/functions.ts";
import type { Values } from "../../src/awkward/index.ts";
import { pairCalls } from "../../src/loop/ir/operations.ts";
import { applyOperation } from "./apply-operation.ts";

type Item = number | bigint;

/** What a program runs on: an array for each of its columns, the literals by slot, and the number of rows. */
export interface Data {
  readonly columns: readonly Values[];
  readonly literals: readonly Item[];
  readonly rows: number;
  /** Rows that each call of a function has. */
  readonly block?: number;
  /** Told of everything that is stored. */
  readonly stored?: (region: Region, value: Item) => void;
}

/** Runs a loop program statement by statement. The entries of each sink, or the number of the assertion that failed. */
export function runStatements(program: LoopProgram, data: Data): { entries: Map<number, number[][]>; failed: number | null } {
  const entries = new Map<number, number[][]>();
  for (const one of program.functions) {
    const machine = new Machine(one, data, entries);
    const block = data.block ?? Infinity;
    for (let first = 0; first < data.rows; first += block) {
      const failed = machine.run(first, Math.min(first + block, data.rows));
      if (failed !== null) return { entries, failed };
    }
  }
  return { entries, failed: null };
}

/** Leaving a block, or the turn of a loop. */
interface Jump {
  readonly label: Label | null;
  readonly isNext: boolean;
  readonly failed: number | null;
}

class Machine {
  readonly #function: LoopFunction;
  readonly #data: Data;
  readonly #entries: Map<number, number[][]>;
  readonly #scratch = new Map<Region, Item[]>();
  readonly #columns = new Map<Region, Values>();
  #locals = new Map<Local, Item>();

  constructor(loop: LoopFunction, data: Data, entries: Map<number, number[][]>) {
    this.#function = loop;
    this.#data = data;
    this.#entries = entries;
    for (const { region, column } of loop.columns) this.#columns.set(region, data.columns[column]!);
    for (const region of loop.scratch) this.#scratch.set(region, []);
    for (const sink of loop.sinks) if (!entries.has(sink)) entries.set(sink, []);
  }

  run(first: number, stop: number): number | null {
    this.#locals = new Map<Local, Item>([
      [this.#function.first, first],
      [this.#function.stop, stop],
    ]);
    return this.#all(this.#function.body)?.failed ?? null;
  }

  #all(statements: readonly Statement[]): Jump | null {
    for (const statement of statements) {
      const jump = this.#one(statement);
      if (jump !== null) return jump;
    }
    return null;
  }

  #one(statement: Statement): Jump | null {
    switch (statement.kind) {
      case "set":
        this.#locals.set(statement.local, this.#value(statement.value));
        return null;
      case "both": {
        const input = Number(this.#value(statement.input));
        for (const [k, name] of pairCalls[statement.name].entries()) this.#locals.set(statement.locals[k]!, unaryFunctions[name](input));
        return null;
      }
      case "store": {
        const room = this.#scratch.get(statement.region)!;
        const index = Number(this.#value(statement.index));
        if (!(index >= 0 && index < room.length))
          throw new Error(`${statement.region.name}[${index}] is beyond the ${room.length} reserved`);
        room[index] = this.#value(statement.value);
        this.#data.stored?.(statement.region, room[index]!);
        return null;
      }
      case "if":
        return this.#all(this.#value(statement.condition) === 0 ? statement.no : statement.yes);
      case "for": {
        const stop = Number(this.#value(statement.stop));
        for (let i = Number(this.#value(statement.start)); i < stop; i++) {
          this.#locals.set(statement.local, i);
          const jump = this.#all(statement.body);
          if (jump === null || (jump.label === statement.label && jump.isNext)) continue;
          return jump.label === statement.label ? null : jump;
        }
        return null;
      }
      case "while":
        while (this.#value(statement.condition) !== 0) {
          const jump = this.#all(statement.body);
          if (jump === null || (jump.label === statement.label && jump.isNext)) continue;
          return jump.label === statement.label ? null : jump;
        }
        return null;
      case "block": {
        const jump = this.#all(statement.body);
        return jump?.label === statement.label ? null : jump;
      }
      case "next":
        return { label: statement.label, isNext: true, failed: null };
      case "leave":
        return { label: statement.label, isNext: false, failed: null };
      case "emit":
        this.#entries.get(statement.sink)!.push(statement.values.map((value) => Number(this.#value(value))));
        return null;
      case "reserve": {
        const room = this.#scratch.get(statement.region)!;
        const filler = statement.region.dtype === "int64" ? 0n : 0;
        const count = Number(this.#value(statement.count));
        while (room.length < count) room.push(filler);
        return null;
      }
      case "fail":
        return { label: null, isNext: false, failed: statement.sink };
      default:
        statement satisfies never;
        throw new Error("unreachable");
    }
  }

  #value(code: Code): Item {
    switch (code.kind) {
      case "get":
        return this.#locals.get(code.local) ?? (code.local.type === "i64" ? 0n : 0);
      case "constant":
        return code.value;
      case "literal":
        return this.#data.literals[code.slot]!;
      case "load":
        return this.#load(code);
      case "operation":
        return applyOperation(
          code.op,
          code.inputs.map((input) => this.#value(input)),
        );
      case "call": {
        const inputs = code.inputs.map((input) => Number(this.#value(input)));
        if (inputs.length === 1) return unaryFunctions[code.name as "sin"](inputs[0]!);
        return binaryFunctions[code.name as "pow"](inputs[0]!, inputs[1]!);
      }
      case "choose": {
        const [yes, no] = [this.#value(code.yes), this.#value(code.no)];
        return this.#value(code.condition) === 0 ? no : yes;
      }
      default:
        code satisfies never;
        throw new Error("unreachable");
    }
  }

  /** Beside the column there is something, as in a memory. */
  #load({ region, index, type }: Code & { kind: "load" }): Item {
    const at = Number(this.#value(index));
    const value = (this.#columns.get(region) ?? this.#scratch.get(region)!)[at] ?? 0;
    return type === "i64" ? BigInt.asIntN(64, BigInt(value)) : Number(value);
  }
}
