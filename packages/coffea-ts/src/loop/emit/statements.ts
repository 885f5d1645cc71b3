import type { Code, Statement } from "../ir/code.ts";

/** The statements inside a statement, by blocks. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  if (statement.kind === "if") return [statement.yes, statement.no];
  return "body" in statement ? [statement.body] : [];
}

/** What a statement computes, other than what it sets. */
export function codesOf(statement: Statement): readonly Code[] {
  switch (statement.kind) {
    case "store":
      return [statement.index, statement.value];
    case "if":
    case "while":
      return [statement.condition];
    case "for":
      return [statement.start, statement.stop];
    case "emit":
      return statement.values;
    case "reserve":
      return [statement.count];
    case "both":
      return [statement.input];
    case "set":
    case "block":
    case "next":
    case "leave":
    case "fail":
      return [];
    default:
      statement satisfies never;
      throw new Error("unreachable");
  }
}

/** What a value is computed from. */
export function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case "load":
      return [code.index];
    case "operation":
    case "call":
      return code.inputs;
    case "choose":
      return [code.condition, code.yes, code.no];
    case "get":
    case "constant":
    case "literal":
      return [];
    default:
      code satisfies never;
      throw new Error("unreachable");
  }
}

/** A statement with other values; the statements inside stay. */
export function mapCodes<S extends Statement>(statement: S, map: (code: Code) => Code): S;
export function mapCodes(statement: Statement, map: (code: Code) => Code): Statement {
  switch (statement.kind) {
    case "set":
      return { ...statement, value: map(statement.value) };
    case "store":
      return { ...statement, index: map(statement.index), value: map(statement.value) };
    case "if":
    case "while":
      return { ...statement, condition: map(statement.condition) };
    case "for":
      return { ...statement, start: map(statement.start), stop: map(statement.stop) };
    case "emit":
      return { ...statement, values: statement.values.map(map) };
    case "reserve":
      return { ...statement, count: map(statement.count) };
    case "both":
      return { ...statement, input: map(statement.input) };
    case "block":
    case "next":
    case "leave":
    case "fail":
      return statement;
    default:
      statement satisfies never;
      throw new Error("unreachable");
  }
}
