import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { test } from "node:test";
import { blocksOf, mapCodes, partsOf } from "../../src/loop/emit/statements.ts";
import { plus, int } from "../../src/loop/emit/codes.ts";
import type { Code, LoopProgram, Statement } from "../../src/loop/ir/code.ts";
import { emit } from "../../src/loop/emit/emit.ts";
import { lowerFills } from "../../src/loop/lower/lower-fills.ts";
import { structureOf } from "../../src/loop/lower/structure.ts";
import { programOf } from "../../src/loop/queue/program-cache.ts";
import { compileProgram } from "../../src/loop/run/compile-program.ts";
import { type Fill, type FilledProgram, fillsOf, goodFills, runFills } from "./fill-programs.ts";

/** The programs of the comparison. */
const [FIRST, PROGRAMS] = [20261203, 150];

/** Statements, each changed after those inside it. */
function changed(body: readonly Statement[], change: (statement: Statement) => Statement): Statement[] {
  return body.map((statement) => {
    if (statement.kind === "if") return change({ ...statement, yes: changed(statement.yes, change), no: changed(statement.no, change) });
    return change("body" in statement ? { ...statement, body: changed(statement.body, change) } : statement);
  });
}

/** Codes of statements, each changed after those inside it. */
function withCodes(change: (code: Code) => Code): (statement: Statement) => Statement {
  const inside = (code: Code): Code => {
    switch (code.kind) {
      case "load":
        return change({ ...code, index: inside(code.index) });
      case "operation":
      case "call":
        return change({ ...code, inputs: code.inputs.map(inside) });
      case "choose":
        return change({ ...code, condition: inside(code.condition), yes: inside(code.yes), no: inside(code.no) });
      default:
        assert.deepEqual(partsOf(code), []);
        return change(code);
    }
  };
  return (statement) => mapCodes(statement, inside);
}

const swapped = (from: string, to: string): ((statement: Statement) => Statement) =>
  withCodes((code) => (code.kind === "operation" && code.op === from ? { ...code, op: to as typeof code.op } : code));

const gives = (statement: Statement): boolean => statement.kind === "emit" || blocksOf(statement).flat().some(gives);

/** Mistakes that a compiler could make, as changes of what it writes. */
const faults: Readonly<Record<string, (statement: Statement) => Statement>> = {
  "a sum is a difference": swapped("f64.add", "f64.sub"),
  "a difference is turned round": withCodes((code) =>
    code.kind === "operation" && code.op === "f64.sub" ? { ...code, inputs: code.inputs.toReversed() } : code,
  ),
  "less is less or equal": swapped("f64.lt", "f64.le"),
  "greater is less": swapped("f64.gt", "f64.lt"),
  "both is one of both": swapped("i32.and", "i32.or"),
  "a guard of entries is left out": (statement) =>
    statement.kind === "if" && gives(statement) ? { ...statement, condition: int(1) } : statement,
  "the first item is left out": (statement) =>
    statement.kind === "for" && !gives(statement) ? { ...statement, start: plus(statement.start, int(1)) } : statement,
  "a choice is the other one": withCodes((code) => (code.kind === "choose" ? { ...code, yes: code.no, no: code.yes } : code)),
  "the values of an entry change places": (statement) =>
    statement.kind === "emit" ? { ...statement, values: statement.values.toReversed() } : statement,
  "the last bit of a product is lost": withCodes((code) =>
    code.kind === "operation" && code.op === "f64.mul" ? { kind: "operation", op: "f64.fround", inputs: [code] } : code,
  ),
};

interface Good {
  readonly program: FilledProgram;
  readonly fills: readonly Fill[];
}

const made = new Map<number, Good>();

function goodProgram(seed: number): Good {
  let good = made.get(seed);
  if (good === undefined) {
    const program = fillsOf(seed);
    made.set(seed, (good = { program, fills: goodFills(program) }));
  }
  return good;
}

/** Whether the comparison sees that the loop of some fills is not what the compiler writes. Null where the fault changes nothing in it. */
function isSeen(program: FilledProgram, fills: readonly Fill[], fault: (statement: Statement) => Statement): boolean | null {
  const events = program.source();
  const inputs = fills.map((fill) => program.on(events, fill));
  const structure = structureOf(inputs);
  const lowered = lowerFills(inputs, structure);
  const right = emit(lowered.batch);
  const wrong: LoopProgram = { ...right, functions: right.functions.map((one) => ({ ...one, body: changed(one.body, fault) })) };
  const built = programOf(inputs, structure);
  if (built === null || isDeepStrictEqual(wrong, right)) return null;
  const { compiled } = built;
  try {
    // The program that the next run of these fills finds.
    Object.assign(built, { compiled: compileProgram(wrong, lowered.batch.sinks, lowered.parameters.length) });
    return !isDeepStrictEqual(runFills(program, fills, "compile").filled, runFills(program, fills, "interpret").filled);
  } finally {
    Object.assign(built, { compiled });
  }
}

for (const [name, fault] of Object.entries(faults)) {
  test(`the comparison of evaluators sees it where ${name}`, () => {
    let changes = 0;
    for (let seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      const { program, fills } = goodProgram(seed);
      const seen = isSeen(program, fills, fault);
      if (seen === true) return;
      if (seen === false) changes++;
    }
    assert.fail(`in none of ${changes} changed programs`);
  });
}

test("where nothing is planted the comparison sees nothing", () => {
  for (const { program, fills } of made.values())
    assert.deepEqual(runFills(program, fills, "compile").filled, runFills(program, fills, "interpret").filled);
});
