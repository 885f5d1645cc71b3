import type { Local, Statement } from "../ir/code.ts";
import { type CallName, pairCalls, type PairName } from "../ir/operations.ts";
import { blocksOf } from "./statements.ts";

const pairs = Object.entries(pairCalls) as [PairName, readonly [CallName, CallName]][];

/** Statements in which two functions of the same number that share most of their work are one call, where both are computed in the same place. */
export function paired(body: readonly Statement[]): Statement[] {
  const sets = new Map<Local, number>();
  countSets(body, sets);
  return pairedIn(body, sets);
}

function countSets(body: readonly Statement[], sets: Map<Local, number>): void {
  for (const statement of body) {
    if (statement.kind === "set") sets.set(statement.local, (sets.get(statement.local) ?? 0) + 1);
    for (const block of blocksOf(statement)) countSets(block, sets);
  }
}

function pairedIn(body: readonly Statement[], sets: ReadonlyMap<Local, number>): Statement[] {
  const instead = pairsOf(body, sets);
  const kept: Statement[] = [];
  for (const statement of body) {
    const one = instead.get(statement) ?? statement;
    if (one === "done") continue;
    if (one.kind === "if") kept.push({ ...one, yes: pairedIn(one.yes, sets), no: pairedIn(one.no, sets) });
    else kept.push("body" in one ? { ...one, body: pairedIn(one.body, sets) } : one);
  }
  return kept;
}

/** What stands in the place of the earlier call of a pair; the later one is done then. */
function pairsOf(body: readonly Statement[], sets: ReadonlyMap<Local, number>): ReadonlyMap<Statement, Statement | "done"> {
  const instead = new Map<Statement, Statement | "done">();
  /** By function and the local that it is called with. */
  const calls = new Map<string, Map<Local, { statement: Statement; local: Local }>>();
  for (const statement of body) {
    if (statement.kind !== "set" || statement.value.kind !== "call" || sets.get(statement.local) !== 1) continue;
    const { name, inputs } = statement.value;
    const [input] = inputs;
    // What is set once is the same for both.
    if (input?.kind !== "get" || sets.get(input.local) !== 1) continue;
    const pair = pairs.find(([, names]) => names.includes(name));
    if (pair === undefined) continue;
    const [both, [first, second]] = pair;
    const other = calls.get(name === first ? second : first)?.get(input.local);
    if (other !== undefined) {
      const locals = name === first ? ([statement.local, other.local] as const) : ([other.local, statement.local] as const);
      instead.set(other.statement, { kind: "both", name: both, input, locals });
      instead.set(statement, "done");
    }
    const same = calls.get(name) ?? new Map<Local, { statement: Statement; local: Local }>();
    calls.set(name, same.set(input.local, { statement, local: statement.local }));
  }
  return instead;
}
