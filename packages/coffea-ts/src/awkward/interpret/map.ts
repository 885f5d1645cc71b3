import { CoffeaError, isCoffeaError } from "../../base/index.ts";
import { formToString } from "../form-text.ts";
import { describeNode } from "../graph/describe.ts";
import { mapRule } from "../graph/map-rule.ts";
import type { MapNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { entriesOf } from "../to-list.ts";
import { typedLayout } from "../typed-layout.ts";
import { broadcast, type Part } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf, partsOf } from "./math.ts";

const BLOCK = 1024;

/** A user's function, called with plain values, in the order of events. */
export function evaluateMap(node: MapNode, evaluator: Evaluator): Layout {
  const forms = node.inputs.map((input) => input.form);
  return broadcast(partsOf(node.inputs, evaluator), lengthOf(node.inputs, evaluator), {
    rule: mapRule(forms, node.axis),
    leaf: (parts, length, row) => callEach(node, parts.map(layoutOf), { length, row }),
    mismatch: shapeMismatch(node, evaluator),
  });
}

function layoutOf(part: Part): Layout {
  if (part.kind === "literal") throw new Error("map has no literals");
  return part.layout();
}

function callEach(node: MapNode, layouts: readonly Layout[], { length, row }: { length: number; row: (entry: number) => number }): Layout {
  const results: unknown[] = [];
  const call = node.function as (...values: unknown[]) => unknown;
  for (let start = 0; start < length; start += BLOCK) {
    const stop = Math.min(length, start + BLOCK);
    const columns = layouts.map((layout) => entriesOf(layout, start, stop));
    for (let i = start; i < stop; i++) {
      const values = columns.map((column) => column[i - start]);
      try {
        results.push(call(...values));
      } catch (error) {
        throw failed(node, row(i), error);
      }
    }
  }
  try {
    return typedLayout(results, node.returns);
  } catch (error) {
    throw isCoffeaError(error) ? wrongResult(node, results, row) : error;
  }
}

function failed(node: MapNode, event: number, cause: unknown): CoffeaError {
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new CoffeaError("BadArgument", `The function of ${describeNode(node)} failed in event ${event}: ${text}`, {
    cause,
    details: { event },
  });
}

/** The error for the first result that is not what was declared. */
function wrongResult(node: MapNode, results: readonly unknown[], row: (entry: number) => number): CoffeaError {
  const at = results.findIndex((result) => !fits(result, node));
  const result = results[at];
  const shown =
    typeof result === "bigint"
      ? `${result}n`
      : typeof result === "function"
        ? "a function"
        : (JSON.stringify(result, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)) ?? String(result));
  const promise = result instanceof Promise ? " It is asynchronous, and ak.map takes plain functions." : "";
  return new CoffeaError(
    "BadArgument",
    `The function of ${describeNode(node)} was declared to return ${formToString(node.returns)}, but returned ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown} in event ${row(at)}.${promise} ` +
      'Change the function or `returns`; "?float64" allows null, "var * float64" is a list.',
    { details: { event: row(at) } },
  );
}

function fits(result: unknown, node: MapNode): boolean {
  try {
    typedLayout([result], node.returns);
    return true;
  } catch {
    return false;
  }
}
