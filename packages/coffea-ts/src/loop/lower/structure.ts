import { formToString, graph, type Form } from "../../awkward/index.ts";

/** What is filled together: the values of one `fill`, entry by entry. */
export interface FillInputs {
  readonly inputs: readonly graph.Node[];
  /** Whether missing entries are left out and lists of any depth flattened, as `fillFlattened` does. */
  readonly flatten: boolean;
}

/** Graphs taken apart into what is the same for all chunks, and what is this chunk's. */
export interface Structure {
  /** The same for graphs of the same kinds, parameters and forms of columns: they compile to the same program. */
  readonly key: string;
  /** All nodes but literals, in an order that depends on the structure only: what a program calls by position. */
  readonly nodes: readonly graph.Node[];
  /** The values of literals; equal ones are one. */
  readonly literals: readonly graph.LiteralValue[];
  /** The position of a node of these graphs among `nodes`, or of a literal among `literals`. */
  readonly placeOf: (node: graph.Node) => number;
  /** Fills with longer chains of operations than a lowering, which goes into them by recursion, can take. Their nodes are not all there. */
  readonly tooDeep: ReadonlySet<FillInputs>;
}

/** Operations on top of each other. */
const DEEPEST = 250;

/** Takes the graphs behind some fills apart. It looks at every node once, and at no data. */
export function structureOf(fills: readonly FillInputs[]): Structure {
  const walk = new Walk();
  for (const fill of fills) walk.fill(fill);
  return walk;
}

class Walk implements Structure {
  readonly nodes: graph.Node[] = [];
  readonly literals: graph.LiteralValue[] = [];
  readonly #places = new Map<graph.Node, number>();
  readonly #slots = new Map<string, number>();
  readonly tooDeep = new Set<FillInputs>();
  #depth = 0;
  key = "";

  readonly placeOf = (node: graph.Node): number => this.#places.get(node)!;

  fill(fill: FillInputs): void {
    let places = "";
    for (const input of fill.inputs) {
      const place = this.#visit(input);
      if (place === null) this.tooDeep.add(fill);
      places += ` ${place}`;
    }
    this.#depth = 0;
    this.key += `fill ${fill.flatten ? "flat" : ""}${places}\n`;
  }

  /** The node as others call it; null where the chain of operations below it is too long. */
  #visit(node: graph.Node): string | null {
    if (node.kind === "literal") return this.#literal(node);
    const known = this.#places.get(node);
    if (known !== undefined) return String(known);
    let inputs = "";
    // What reduces all events to one value is computed before.
    if (!((node.kind === "reduce" || node.kind === "num") && graph.isScalar(node))) {
      const depth = ++this.#depth;
      if (depth > DEEPEST) return null;
      for (const input of node.inputs) {
        const given = this.#visit(input);
        if (given === null) return null;
        this.#depth = depth;
        inputs += ` ${given}`;
      }
      this.#depth = depth - 1;
    }
    const place = this.nodes.length;
    this.nodes.push(node);
    this.#places.set(node, place);
    this.key += `${node.kind} ${parametersOf(node)} ${formText(node)}${inputs}\n`;
    return String(place);
  }

  #literal(node: graph.LiteralNode): string {
    const { value } = node;
    const text = `${typeof value} ${Object.is(value, -0) ? "-0" : String(value)}`;
    let slot = this.#slots.get(text);
    if (slot === undefined) {
      slot = this.literals.push(value) - 1;
      this.#slots.set(text, slot);
    }
    this.#places.set(node, slot);
    return `${typeof value}${isWhole(value) ? "!" : ""}${rangeText(value)}:${slot}`;
  }
}

/** Such literals are 64-bit integers beside those. */
function isWhole(value: graph.LiteralValue): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 63;
}

/** Beside 64-bit integers it matters whether a number is one of those of the same sign. */
function rangeText(value: graph.LiteralValue): string {
  if (typeof value !== "bigint" && (typeof value !== "number" || !isWhole(value))) return "";
  return value < 0 ? "-" : value >= 2 ** 63 ? "^" : "";
}

/** The form of a node. What others are made of decides on the records in theirs; what is in those of a column, its form alone. */
function formText(node: graph.Node): string {
  const isLeaf = node.kind === "column" || node.kind === "constant" || (node.kind === "field" && node.inputs[0]!.kind === "events");
  return isLeaf && hasRecord(node.form) ? formToString(node.form) : shapeText(node.form);
}

function hasRecord(form: Form): boolean {
  if (form.kind === "list" || form.kind === "regular" || form.kind === "option") return hasRecord(form.content);
  return form.kind === "record";
}

/** The form without what is in records. */
function shapeText(form: Form): string {
  switch (form.kind) {
    case "list":
      return `*${shapeText(form.content)}`;
    case "regular":
      return `${form.size}*${shapeText(form.content)}`;
    case "option":
      return `?${shapeText(form.content)}`;
    case "numeric":
      return form.dtype;
    case "record":
      return `record ${form.name} ${form.isTuple}`;
    case "string":
      return "string";
    case "union":
      return formToString(form);
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

/** Everything in a node but its inputs that decides what is computed. */
function parametersOf(node: graph.Node): string {
  switch (node.kind) {
    case "column":
      return node.column;
    case "math":
      return node.op;
    case "cast":
    case "fullLike":
      return String(node.dtype);
    case "enforceType":
      return node.type;
    case "field":
    case "withField":
      return node.name;
    case "reduce":
      return `${node.op} ${node.axis} ${node.keepdims} ${node.maskIdentity}`;
    case "at":
      return `${node.index} ${node.axis}`;
    case "slice":
      return `${node.start} ${node.stop} ${node.step} ${node.axis}`;
    case "filter":
      return String(node.keepMissing);
    case "mask":
      return String(node.validWhen);
    case "num":
    case "take":
    case "firsts":
    case "singletons":
    case "localIndex":
    case "isNone":
    case "fillNone":
    case "dropNone":
    case "concatenate":
      return String(node.axis);
    default:
      return lessFrequent(node);
  }
}

function lessFrequent(node: graph.Node): string {
  switch (node.kind) {
    case "zip":
      return `${JSON.stringify(node.names)} ${node.isTuple} ${node.depthLimit} ${node.optionsOutside}`;
    case "project":
      return JSON.stringify(node.names);
    case "combinations":
      return `${node.n} ${node.axis} ${node.replacement} ${node.positions} ${JSON.stringify(node.names)}`;
    case "cartesian":
      return `${node.axis} ${node.positions} ${node.nested.join()} ${JSON.stringify(node.names)}`;
    case "sort":
      return `${node.axis} ${node.positions} ${node.ascending}`;
    case "flatten":
      return `${node.axis} ${node.keepMissing}`;
    case "map":
      return `${node.functionId} ${node.axis}`;
    case "str":
      return `${node.op} ${JSON.stringify(node.options)}`;
    case "padNone":
      return `${node.target} ${node.axis} ${node.clip}`;
    case "unflatten":
    case "regular":
      return `${node.axis} ${node.size}`;
    case "withName":
    case "packed":
    case "runLengths":
    case "nanToNone":
    case "mergeUnion":
    case "where":
    case "constant":
    case "events":
      return "";
    default:
      return "";
  }
}
