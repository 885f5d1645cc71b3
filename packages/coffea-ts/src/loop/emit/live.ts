import type { Code, Local, Statement } from "../ir/code.ts";
import { blocksOf, codesOf, partsOf } from "./statements.ts";

/** Statements without those that are never reached, and those that set what is not used. */
export function withoutUnused(body: readonly Statement[]): Statement[] {
  const sets = new Map<Local, Code[]>();
  const used = new Set<Local>();
  const pending: Code[] = [];
  const visit = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      if (statement.kind === "set") sets.set(statement.local, [...(sets.get(statement.local) ?? []), statement.value]);
      else pending.push(...codesOf(statement));
      if (isNever(statement)) continue;
      for (const inner of blocksOf(statement)) visit(inner);
    }
  };
  visit(body);
  for (let code = pending.pop(); code !== undefined; code = pending.pop()) {
    if (code.kind === "get" && !used.has(code.local)) {
      used.add(code.local);
      pending.push(...(sets.get(code.local) ?? []));
    }
    pending.push(...partsOf(code));
  }
  return keep(body, used);
}

function keep(statements: readonly Statement[], used: ReadonlySet<Local>): Statement[] {
  const kept: Statement[] = [];
  for (const statement of statements) {
    const one = without(statement, used);
    if (one !== null) kept.push(one);
  }
  return kept;
}

function without(statement: Statement, used: ReadonlySet<Local>): Statement | null {
  if (statement.kind === "set") return used.has(statement.local) ? statement : null;
  if (isNever(statement)) return null;
  if (statement.kind === "if") {
    const [yes, no] = [keep(statement.yes, used), keep(statement.no, used)];
    return yes.length + no.length === 0 ? null : { ...statement, yes, no };
  }
  if (!("body" in statement)) return statement;
  const body = keep(statement.body, used);
  return statement.kind === "for" && body.length === 0 ? null : { ...statement, body };
}

function isNever(statement: Statement): boolean {
  return statement.kind === "if" && statement.no.length === 0 && statement.condition.kind === "constant" && statement.condition.value === 0;
}
