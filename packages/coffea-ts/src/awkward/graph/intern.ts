import { Attached, CoffeaError } from "../../base/index.ts";
import type { EventSource } from "../event-source.ts";
import type { Node } from "./node.ts";
import { rememberPlace } from "./built-at.ts";

type Distribute<N> = N extends Node ? Omit<N, "id" | "source"> : never;
/** A node that has not been given its identity yet. */
export type NodeParts = Distribute<Exclude<Node, { kind: "events" | "column" }>>;

// Each source keeps the nodes made from it, so the whole graph of a chunk is released with the chunk's source; arrays that come from no source keep theirs.
const madeFrom = new Attached<object, Map<string, Node>>();
let nextId = 1;

/** The node with these parts: the same object whenever kind, parameters and inputs are the same (hash-consing), so a shared subexpression is evaluated once. */
export function intern(parts: NodeParts): Node {
  const owner = parts.inputs.find((input) => input.kind !== "literal");
  if (owner === undefined) return { ...parts, source: null, id: nextId++ } as Node;
  const source = oneSource(parts.inputs);
  return remember(source ?? owner, keyOf(parts), () => ({ ...parts, source, id: nextId++ }) as Node);
}

/** The node of all columns of a source, one per source. */
export function eventsNode(source: EventSource): Node {
  return remember(source, "events", () => ({
    kind: "events",
    id: nextId++,
    form: { kind: "record", name: null, fields: source.columns },
    source,
    inputs: [],
  }));
}

/** The node of one column; the name must exist. */
export function columnNode(source: EventSource, column: string): Node {
  return remember(source, `column:${column}`, () => ({
    kind: "column",
    id: nextId++,
    form: source.columns.get(column)!,
    source,
    inputs: [],
    column,
  }));
}

function remember(owner: object, key: string, make: () => Node): Node {
  let table = madeFrom.get(owner);
  if (table === undefined) madeFrom.set(owner, (table = new Map()));
  let node = table.get(key);
  if (node === undefined) {
    table.set(key, (node = make()));
    if (isRemembered(node)) rememberPlace(node);
  }
  return node;
}

/** Functions of traced events are remembered in any case, for they end the trace. */
function isRemembered({ kind, source }: Node): boolean {
  return source?.remembersPlaces === true || (kind === "map" && source?.isSymbolic === true);
}

/** Kind, parameters by name, inputs. Texts have their length before them, so that no two nodes have the same key. */
function keyOf(parts: NodeParts): string {
  let key: string = parts.kind;
  for (const name in parts) {
    if (name === "kind" || name === "form" || name === "inputs") continue;
    const value: unknown = parts[name as keyof NodeParts];
    if (typeof value === "string") key += `;${name}=${value.length}:${value}`;
    else if (typeof value === "object" && value !== null) key += `;${name}=${JSON.stringify(value)}`;
    else if (value !== undefined && typeof value !== "function") key += `;${name}=${String(value as number)}`;
  }
  for (const input of parts.inputs) key += input.kind === "literal" ? `,${literalKey(input.value)}` : `,${input.id}`;
  return key;
}

function literalKey(value: unknown): string {
  return `${typeof value}:${Object.is(value, -0) ? "-0" : JSON.stringify(String(value))}`;
}

/** The source of several nodes; throws `ShapeMismatch` when there are two. Null when none has one. */
export function oneSource(inputs: readonly Node[]): EventSource | null {
  let found: EventSource | null = null;
  for (const { source } of inputs) {
    if (source === null || source === found) continue;
    if (found !== null)
      throw new CoffeaError(
        "ShapeMismatch",
        `An operation mixes arrays of two different sets of events (${found.description} and ${source.description}). ` +
          "Combine only arrays of the same events object; results of several chunks are merged by the runner.",
      );
    found = source;
  }
  return found;
}
