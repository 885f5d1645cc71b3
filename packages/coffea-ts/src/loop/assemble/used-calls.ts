import type { Code, LoopProgram, Statement } from "../ir/code.ts";

/** Names of the functions that the statements of a program call. */
export function callsOf({ functions }: LoopProgram): Set<string> {
  const names = new Set<string>();
  for (const { body } of functions) addCalls(body, names);
  return names;
}

/** Adds the names of the functions that statements call. */
export function addCalls(statements: readonly Statement[], names: Set<string>): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case "set":
        addCallsOf(statement.value, names);
        break;
      case "store":
        addCallsOf(statement.index, names);
        addCallsOf(statement.value, names);
        break;
      case "if":
        addCallsOf(statement.condition, names);
        addCalls(statement.yes, names);
        addCalls(statement.no, names);
        break;
      case "for":
        addCallsOf(statement.start, names);
        addCallsOf(statement.stop, names);
        addCalls(statement.body, names);
        break;
      case "while":
        addCallsOf(statement.condition, names);
        addCalls(statement.body, names);
        break;
      case "block":
        addCalls(statement.body, names);
        break;
      case "emit":
        for (const value of statement.values) addCallsOf(value, names);
        break;
      case "reserve":
        addCallsOf(statement.count, names);
        break;
      case "both":
        names.add(statement.name);
        addCallsOf(statement.input, names);
        break;
      case "next":
      case "leave":
      case "fail":
        break;
      default:
        statement satisfies never;
    }
  }
}

function addCallsOf(code: Code, names: Set<string>): void {
  switch (code.kind) {
    case "load":
      addCallsOf(code.index, names);
      break;
    case "call":
      names.add(code.name);
      for (const input of code.inputs) addCallsOf(input, names);
      break;
    case "operation":
      for (const input of code.inputs) addCallsOf(input, names);
      break;
    case "choose":
      addCallsOf(code.condition, names);
      addCallsOf(code.yes, names);
      addCallsOf(code.no, names);
      break;
    case "get":
    case "constant":
    case "literal":
      break;
    default:
      code satisfies never;
  }
}
