import { Attached, CoffeaError } from "../../base/index.ts";
import type { EventSource } from "../event-source.ts";
import type { Form } from "../form.ts";
import type { MathName } from "../math/names.ts";
import type { LiteralValue, Node } from "./node.ts";
import { rememberPlace } from "./built-at.ts";

type Distribute<N> = N extends Node ? Omit<N, "id" | "source"> : never;
/** A node that has not been given its identity yet. */
export type NodeParts = Distribute<Exclude<Node, { kind: "events" | "column" }>>;

// Each source keeps the nodes made from it, so the whole graph of a chunk is released with the chunk's source; arrays that come from no source keep theirs.
const madeFrom = new Attached<object, NodeTable>();
const columnsOf = new Attached<EventSource, Map<string, Node>>();
const allColumns = new Attached<EventSource, Node>();
let nextId = 1;

/** The node with these parts: the same object whenever kind, parameters and inputs are the same (hash-consing), so a shared subexpression is evaluated once. */
export function intern(parts: NodeParts): Node {
  const { inputs } = parts;
  const owner = ownerOf(inputs);
  if (owner === undefined) return { ...parts, source: null, id: nextId++ } as Node;
  const source = oneSource(inputs);
  const table = tableOf(source ?? owner);
  let place = hashOf(parts);
  for (let known = table.get(place); known !== undefined; known = table.get((place = after(place)))) if (isSame(known, parts)) return known;
  return put(table, place, { ...parts, source, id: nextId++ } as Node);
}

/** An element-wise operation, as `intern` gives it; the form is made for a new node only. Most nodes of most programs are of this kind. */
export function internMath(op: MathName, inputs: readonly Node[], formOf: (op: MathName, inputs: readonly Node[]) => Form): Node {
  const owner = ownerOf(inputs);
  if (owner === undefined) return { kind: "math", op, inputs, form: formOf(op, inputs), source: null, id: nextId++ };
  const source = oneSource(inputs);
  const table = tableOf(source ?? owner);
  let place = hashOfInputs(numberOf(op), inputs);
  for (let known = table.get(place); known !== undefined; known = table.get((place = after(place))))
    if (known.kind === "math" && known.op === op && areSame(known.inputs, inputs)) return known;
  return put(table, place, { kind: "math", op, inputs, form: formOf(op, inputs), source, id: nextId++ });
}

/** The node of all columns of a source, one per source. */
export function eventsNode(source: EventSource): Node {
  let node = allColumns.get(source);
  if (node === undefined) {
    node = { kind: "events", id: nextId++, form: { kind: "record", name: null, fields: source.columns }, source, inputs: [] };
    allColumns.set(source, remembered(node));
  }
  return node;
}

/** The node of one column; the name must exist. */
export function columnNode(source: EventSource, column: string): Node {
  let columns = columnsOf.get(source);
  if (columns === undefined) columnsOf.set(source, (columns = new Map()));
  let node = columns.get(column);
  if (node === undefined) {
    node = { kind: "column", id: nextId++, form: source.columns.get(column)!, source, inputs: [], column };
    columns.set(column, remembered(node));
  }
  return node;
}

/** Nodes by a number made of their parts, or by the next one that was free. Numbers, because text that is made for a look-up costs more than all the rest. */
type NodeTable = Map<number, Node>;

/** What remembers a node that comes from no source. */
function ownerOf(inputs: readonly Node[]): Node | undefined {
  for (const input of inputs) if (input.kind !== "literal") return input;
  return undefined;
}

function tableOf(owner: object): NodeTable {
  let table = madeFrom.get(owner);
  if (table === undefined) madeFrom.set(owner, (table = new Map()));
  return table;
}

function put(table: NodeTable, place: number, node: Node): Node {
  table.set(place, node);
  return remembered(node);
}

/** The node itself, of which it is remembered who made it, where that is wanted. Functions of traced events are remembered in any case, for they end the trace. */
function remembered(node: Node): Node {
  const { kind, source } = node;
  if (source?.remembersPlaces === true || (kind === "map" && source?.isSymbolic === true)) rememberPlace(node);
  return node;
}

/** Parts of a node that are neither parameters nor inputs. */
const noParameters: ReadonlySet<string> = new Set(["kind", "form", "inputs", "source", "id"]);

function isSame(node: Node, parts: NodeParts): boolean {
  return node.kind === parts.kind && areSame(node.inputs, parts.inputs) && hasParameters(node, parts) && hasParameters(parts, node);
}

/** Whether all parameters of one node are those of another. Functions have other parameters that tell them apart. */
function hasParameters(of: object, as: object): boolean {
  for (const name in of) {
    if (noParameters.has(name)) continue;
    const [a, b] = [of[name as keyof typeof of] as unknown, as[name as keyof typeof as] as unknown];
    if (Object.is(a, b) || typeof a === "function") continue;
    if (typeof a !== "object" || typeof b !== "object" || JSON.stringify(a) !== JSON.stringify(b)) return false;
  }
  return true;
}

function areSame(a: readonly Node[], b: readonly Node[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !isSameLiteral(a[i]!, b[i]!)) return false;
  return true;
}

function isSameLiteral(a: Node, b: Node): boolean {
  return a.kind === "literal" && b.kind === "literal" && Object.is(a.value, b.value);
}

const numbers = new Map<string, number>();

/** A number for a kind or an operation, the same each time. */
function numberOf(name: NodeParts["kind"] | MathName): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size + 1));
  return number;
}

function hashOf(parts: NodeParts): number {
  // As `internMath` finds it.
  if (parts.kind === "math") return hashOfInputs(numberOf(parts.op), parts.inputs);
  let hash = numberOf(parts.kind);
  for (const name in parts) {
    const value: unknown = noParameters.has(name) ? undefined : parts[name as keyof NodeParts];
    if (typeof value === "number") hash = mixed(hash, value);
    else if (typeof value === "string") hash = mixed(hash, hashOfText(value));
  }
  return hashOfInputs(hash, parts.inputs);
}

function hashOfInputs(start: number, inputs: readonly Node[]): number {
  let hash = start;
  for (const input of inputs) hash = mixed(hash, input.kind === "literal" ? hashOfLiteral(input.value) : input.id);
  return hash;
}

function hashOfLiteral(value: LiteralValue): number {
  if (typeof value === "number") return value * 97;
  return typeof value === "string" ? hashOfText(value) : Number(value);
}

function hashOfText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length && i < LONGEST; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Characters that a hash looks at. */
const LONGEST = 40;

/** Small integers are what engines look up fastest. */
const RANGE = 2 ** 30 - 1;

function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x9e3779b1);
  return (product ^ (product >>> 15)) & RANGE;
}

function after(place: number): number {
  return (place + 1) & RANGE;
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
