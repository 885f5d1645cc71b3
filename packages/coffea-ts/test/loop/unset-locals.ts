import { codesOf, partsOf } from "../../src/loop/emit/statements.ts";
import type { Code, Local, LoopFunction, Statement } from "../../src/loop/ir/code.ts";

/** What is set for sure at some place; null where no step comes to. */
type Known = ReadonlySet<Local> | null;

/** Names of the local variables of a function that are used where they may not have been set: values that were computed in another place than they are needed. */
export function unsetLocals({ first, stop, body }: LoopFunction): string[] {
  const unset = new Set<string>();
  const use = (code: Code, known: ReadonlySet<Local>): void => {
    if (code.kind === "get" && !known.has(code.local)) unset.add(code.local.name);
    for (const part of partsOf(code)) use(part, known);
  };
  const after = (statements: readonly Statement[], before: ReadonlySet<Local>): Known => {
    let known: Known = before;
    for (const statement of statements) {
      if (known === null) return null;
      for (const code of codesOf(statement)) use(code, known);
      known = step(statement, known);
    }
    return known;
  };
  const step = (statement: Statement, known: ReadonlySet<Local>): Known => {
    switch (statement.kind) {
      case "set":
        use(statement.value, known);
        return new Set([...known, statement.local]);
      case "both":
        return new Set([...known, ...statement.locals]);
      case "if": {
        const [yes, no] = [after(statement.yes, known), after(statement.no, known)];
        return yes === null || no === null ? (yes ?? no) : yes.intersection(no);
      }
      case "for":
        after(statement.body, new Set([...known, statement.local]));
        return known;
      case "while":
      case "block":
        after(statement.body, known);
        return known;
      case "next":
      case "leave":
      case "fail":
        return null;
      case "store":
      case "emit":
      case "reserve":
        return known;
      default:
        statement satisfies never;
        throw new Error("unreachable");
    }
  };
  after(body, new Set([first, stop]));
  return [...unset];
}
