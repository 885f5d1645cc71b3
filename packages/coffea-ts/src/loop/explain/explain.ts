import type { Code, LoopFunction, LoopProgram, Region, Statement } from "../ir/code.ts";
import { pairCalls } from "../ir/operations.ts";
import { explainCode } from "./explain-code.ts";

const INDENT = "  ";

/** What `explainProgram` can know of what the program was made of. */
export interface ExplainOptions {
  /** The user's literals by slot; `?` and the slot where there is none. */
  readonly literals?: readonly unknown[];
  /** What the entries of a sink go to. */
  readonly sinks?: readonly string[];
}

/** A loop program as text for readers: what is read, then one line a step. */
export function explainProgram({ functions }: LoopProgram, options: ExplainOptions = {}): string {
  return functions
    .map((one, i) => explainFunction(one, functions.length > 1 ? `loop ${i + 1} of ${functions.length}` : "loop", options))
    .join("\n\n");
}

function explainFunction(loop: LoopFunction, title: string, options: ExplainOptions): string {
  const reads = loop.columns.map(({ region }) => region.name);
  const scratch = loop.scratch.map(({ name }) => name);
  const lines = [title, `${INDENT}reads ${listed(reads)}`];
  if (scratch.length > 0) lines.push(`${INDENT}keeps ${listed(scratch)}`);
  return [...lines, ...explainStatements(loop.body, options, INDENT)].join("\n");
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nothing" : names.join(", ");
}

/** Statements as lines. */
export function explainStatements(statements: readonly Statement[], options: ExplainOptions = {}, indent = ""): string[] {
  const code = (one: Code): string => explainCode(one, options.literals);
  const block = (body: readonly Statement[]): string[] => explainStatements(body, options, indent + INDENT);
  const element = (region: Region, index: Code): string => `${region.name}[${code(index)}]`;
  return statements.flatMap((statement): string[] => {
    switch (statement.kind) {
      case "set":
        return [`${indent}${statement.local.name} = ${code(statement.value)}`];
      case "both":
        return pairCalls[statement.name].map((name, k) => `${indent}${statement.locals[k]!.name} = ${name}(${code(statement.input)})`);
      case "store":
        return [`${indent}${element(statement.region, statement.index)} = ${code(statement.value)}`];
      case "if": {
        const otherwise = statement.no.length === 0 ? [] : [`${indent}else`, ...block(statement.no)];
        return [`${indent}if ${code(statement.condition)}`, ...block(statement.yes), ...otherwise];
      }
      case "for": {
        const range = `${code(statement.start)} to before ${code(statement.stop)}`;
        return [`${indent}for ${statement.local.name} from ${range}`, ...block(statement.body)];
      }
      case "while":
        return [`${indent}while ${code(statement.condition)}`, ...block(statement.body)];
      case "block":
        return [`${indent}${statement.label.name}:`, ...block(statement.body)];
      case "next":
        return [`${indent}next turn of ${statement.label.name}`];
      case "leave":
        return [`${indent}leave ${statement.label.name}`];
      case "emit":
        return [`${indent}${options.sinks?.[statement.sink] ?? `sink ${statement.sink}`} takes ${statement.values.map(code).join(", ")}`];
      case "reserve":
        return [`${indent}room for ${code(statement.count)} in ${statement.region.name}`];
      case "fail":
        return [`${indent}stop: the interpreter runs, and says what is wrong`];
      default:
        statement satisfies never;
        throw new Error("unreachable");
    }
  });
}
