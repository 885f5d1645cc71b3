import type { Code, Local, Region, Statement } from "../ir/code.ts";
import { blocksOf, codesOf, mapCodes, partsOf } from "./statements.ts";

/** Formulas do not get longer than this. */
const LARGE = 14;

/** A list of statements, and the loop that it is in. */
interface Place {
  readonly list: readonly Statement[];
  readonly outer: Place | null;
  readonly loop: number;
}

/** Where a local variable is set and used. */
interface Fact {
  sets: number;
  gets: number;
  setIn: Place | null;
  usedIn: Place | null;
}

/**
 * Statements with values that are used once written where they are used, so that fewer variables are left. A value stays in its loop, and what memory that changes
 * it is made of is left alone. `columns` is the memory that does not change.
 */
export function inlined(body: readonly Statement[], columns: ReadonlySet<Region>): Statement[] {
  return new Inliner(factsOf(body), columns).all(body);
}

function factsOf(body: readonly Statement[]): ReadonlyMap<Local, Fact> {
  const facts = new Map<Local, Fact>();
  let loops = 0;
  const factOf = (local: Local): Fact => {
    let fact = facts.get(local);
    if (fact === undefined) facts.set(local, (fact = { sets: 0, gets: 0, setIn: null, usedIn: null }));
    return fact;
  };
  const use = (code: Code, place: Place): void => {
    if (code.kind === "get") {
      const fact = factOf(code.local);
      fact.gets++;
      fact.usedIn = place;
    }
    for (const part of partsOf(code)) use(part, place);
  };
  const visit = (list: readonly Statement[], outer: Place | null, loop: number): void => {
    const place = { list, outer, loop };
    for (const statement of list) {
      const isLoop = statement.kind === "for" || statement.kind === "while";
      const inner = isLoop ? ++loops : loop;
      if (statement.kind === "set") {
        const fact = factOf(statement.local);
        fact.sets++;
        fact.setIn = place;
        use(statement.value, place);
      }
      if (statement.kind === "both") for (const local of statement.locals) factOf(local).sets++;
      // The condition of a loop is asked in every turn.
      for (const code of codesOf(statement)) use(code, statement.kind === "while" ? { ...place, loop: inner } : place);
      for (const block of blocksOf(statement)) visit(block, place, inner);
    }
  };
  visit(body, null, 0);
  return facts;
}

class Inliner {
  readonly #facts: ReadonlyMap<Local, Fact>;
  readonly #columns: ReadonlySet<Region>;
  readonly #waiting = new Map<Local, Code>();

  constructor(facts: ReadonlyMap<Local, Fact>, columns: ReadonlySet<Region>) {
    this.#facts = facts;
    this.#columns = columns;
  }

  all(statements: readonly Statement[]): Statement[] {
    const kept: Statement[] = [];
    for (const statement of statements) {
      const one = mapCodes(statement, (code) => this.#replaced(code));
      if (one.kind === "set" && this.#mayWait(one.local, one.value)) this.#waiting.set(one.local, one.value);
      else if (one.kind === "if") kept.push({ ...one, yes: this.all(one.yes), no: this.all(one.no) });
      else kept.push("body" in one ? { ...one, body: this.all(one.body) } : one);
    }
    return kept;
  }

  #replaced(code: Code): Code {
    switch (code.kind) {
      case "get":
        return this.#waiting.get(code.local) ?? code;
      case "load":
        return { ...code, index: this.#replaced(code.index) };
      case "operation":
      case "call":
        return { ...code, inputs: code.inputs.map((input) => this.#replaced(input)) };
      case "choose":
        return { ...code, condition: this.#replaced(code.condition), yes: this.#replaced(code.yes), no: this.#replaced(code.no) };
      case "constant":
      case "literal":
        return code;
      default:
        code satisfies never;
        throw new Error("unreachable");
    }
  }

  #mayWait(local: Local, value: Code): boolean {
    const { sets, gets, setIn, usedIn } = this.#facts.get(local)!;
    if (sets !== 1 || gets !== 1 || setIn!.loop !== usedIn!.loop) return false;
    for (let place = usedIn; place !== null; place = place.outer)
      if (place.list === setIn!.list) return sizeOf(value) <= LARGE && this.#isStable(value);
    return false;
  }

  /** Whether a value is the same whenever it is computed. */
  #isStable(code: Code): boolean {
    if (code.kind === "get") return (this.#facts.get(code.local)?.sets ?? 0) <= 1;
    if (code.kind === "load" && !this.#columns.has(code.region)) return false;
    return partsOf(code).every((part) => this.#isStable(part));
  }
}

function sizeOf(code: Code): number {
  return partsOf(code).reduce((size, part) => size + sizeOf(part), 1);
}
