import type { Code, Label, Local, LocalType, Statement } from "../ir/code.ts";
import { typeOfCode } from "../ir/code.ts";
import { Block } from "./block.ts";
import { get } from "./codes.ts";

/** A value that costs nothing to use again: a local variable or a constant, and the block from which on it could be computed. */
export interface Value {
  readonly code: Code;
  readonly block: Block;
}

/** Where statements go: the blocks that are open, from the function to the innermost. */
export class Scope {
  readonly root: Block;
  current: Block;
  readonly #names = new Map<string, number>();

  constructor() {
    this.root = new Block(null, (body) => body[0]!, false);
    this.current = this.root;
  }

  /** A new local variable with a name of its own. */
  local(type: LocalType, hint: string): Local {
    const count = (this.#names.get(hint) ?? 0) + 1;
    this.#names.set(hint, count);
    return { type, name: count === 1 ? hint : `${hint}${/\d$/.test(hint) ? "_" : ""}${count}` };
  }

  label(hint: string): Label {
    return { name: this.local("i32", hint).name };
  }

  add(statement: Statement): void {
    this.current.add(statement);
  }

  set(local: Local, value: Code): void {
    this.add({ kind: "set", local, value });
  }

  /**
   * The block for something that can be computed in `natural` and is needed here: outside all loops that it does not depend on, but inside the
   * conditions, because what is not needed is not computed.
   */
  place(natural: Block): Block {
    let place = natural;
    // From the innermost outwards: what is outside of the outermost loop counts.
    for (let block: Block | null = this.current; block !== natural; block = block.parent) {
      if (block === null) throw new Error("a value is needed where its inputs are not");
      if (block.isLoop) place = natural;
      else if (!block.isPlain && place === natural) place = block;
    }
    return place;
  }

  /** Whether what is computed here is computed again and again for the same position of `block`. */
  isRepeated(block: Block): boolean {
    for (let at: Block | null = this.current; at !== null && at !== block; at = at.parent) if (at.isLoop) return true;
    return false;
  }

  /** Whether something between `block` and here is done only under a condition. */
  isConditional(block: Block): boolean {
    for (let at: Block | null = this.current; at !== null && at !== block; at = at.parent) if (!at.isLoop && !at.isPlain) return true;
    return false;
  }

  /** What one of the open blocks knows, from `innermost` on outwards. */
  find<T>(key: string, innermost: Block = this.current): T | undefined {
    for (let block: Block | null = innermost; block !== null; block = block.parent) {
      const found = block.known(key);
      if (found !== undefined) return found as T;
    }
    return undefined;
  }

  /** What is known, else what `make` gives in the block where it belongs, which knows it from then on. */
  once<T>(key: string, natural: Block, make: () => T): T {
    const found = this.find<T>(key);
    if (found !== undefined) return found;
    const place = this.place(natural);
    const made = this.at(place, make);
    place.know(key, made);
    return made;
  }

  /** Runs `make` with `block`, one of the open ones, as the innermost. */
  at<T>(block: Block, make: () => T): T {
    const before = this.current;
    this.current = block;
    const made = make();
    this.current = before;
    return made;
  }

  /** Runs `fill` inside `block`, a block of the innermost one; additions outside go before `anchor`. */
  inside(block: Block, fill: () => void, anchor = block): void {
    const outer = this.current;
    outer.during(anchor, () => {
      this.current = block;
      fill();
      this.current = outer;
    });
  }

  /** The value of `code`, whose inputs are there in `natural`, in a local variable. */
  define(code: Code, natural: Block, hint: string): Value {
    if (code.kind === "get" || code.kind === "constant" || code.kind === "literal") return { code, block: natural };
    const key = keyOf(code);
    const place = this.place(natural);
    // What is known further inside may be needed outside, too: the same code may have been given to a block that is deeper than its inputs.
    const found = this.find<Value>(key, place);
    if (found !== undefined) return found;
    const local = this.local(typeOfCode(code), hint);
    place.add({ kind: "set", local, value: code });
    const made = { code: get(local), block: natural };
    place.know(key, made);
    return made;
  }

  /** The deepest of blocks that are all open. */
  deepest(values: readonly { readonly block: Block }[]): Block {
    let deepest = this.root;
    for (const { block } of values) if (block.depth > deepest.depth) deepest = block;
    return deepest;
  }

  /** A loop of the innermost block. */
  forLoop({ local, start, stop, label }: { local: Local; start: Code; stop: Code; label: Label }): Block {
    const loop = new Block(this.current, (body) => ({ kind: "for", label, local, start, stop, body }), true);
    this.current.add(loop);
    return loop;
  }

  /** A condition of the innermost block. */
  condition(condition: Code): Block {
    const block = new Block(this.current, (yes, no) => ({ kind: "if", condition, yes, no }), false);
    this.current.add(block);
    return block;
  }

  /** What is done where the condition does not hold. */
  otherwise(condition: Block): Block {
    condition.otherwise = new Block(condition.parent, (body) => body[0]!, false);
    return condition.otherwise;
  }
}

/** The same text for the same code. */
function keyOf(code: Code): string {
  switch (code.kind) {
    case "get":
      return code.local.name;
    case "constant":
      return `${Object.is(code.value, -0) ? "-0" : code.value}:${code.type}`;
    case "literal":
      return `#${code.slot}:${code.type}`;
    case "load":
      return `${code.region.name}[${keyOf(code.index)}]${code.type}`;
    case "operation":
      return `${code.op}(${code.inputs.map(keyOf).join()})`;
    case "call":
      return `${code.name}(${code.inputs.map(keyOf).join()})`;
    case "choose":
      return `(${keyOf(code.condition)}?${keyOf(code.yes)}:${keyOf(code.no)})`;
    default:
      code satisfies never;
      throw new Error("unreachable");
  }
}
