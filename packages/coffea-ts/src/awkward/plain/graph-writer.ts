import { CoffeaError, frameText, fromBase64, toBase64, userFrame } from "../../base/index.ts";
import type { AwkwardForm } from "../buffers/awkward-form.ts";
import { putTogether } from "../buffers/put-together.ts";
import { takeApart } from "../buffers/take-apart.ts";
import type { Form } from "../form.ts";
import { builtAt } from "../graph/built-at.ts";
import { describeNode, givenName } from "../graph/describe.ts";
import { eventsNode } from "../graph/intern.ts";
import type { LiteralValue, Node } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { type PlainForm, toPlainForm } from "./plain-form.ts";

/** A node as JSON. What a kind has beside these members is in `parameters`, under its own names. */
export interface PlainNode {
  readonly kind: Node["kind"];
  /** Positions of the inputs in the list of nodes; they come before. */
  readonly inputs: readonly number[];
  /** Position of its form in the list of forms. */
  readonly form: number;
  readonly parameters: { readonly [name: string]: unknown };
  /** How messages call it, where it has a name of its own: `muons.mass`. */
  readonly text?: string;
  /** The line of the user's program that made it, `analysis.ts:14:20`, where that is remembered. */
  readonly line?: string;
}

/** Nodes of an expression graph as JSON, inputs first. */
export interface PlainGraph {
  readonly forms: readonly PlainForm[];
  readonly nodes: readonly PlainNode[];
}

/** Writes nodes down as JSON, each once. */
export class GraphWriter {
  readonly #nodes: PlainNode[] = [];
  readonly #forms: PlainForm[] = [];
  readonly #places = new Map<Node, number>();
  readonly #formPlaces = new Map<Form | string, number>();

  /** Position of the node in the list; what it is computed from is added before it. Throws `NotTraceable` for functions (`ak.map`). */
  add(node: Node): number {
    const pending = [node];
    for (let last = pending.at(-1); last !== undefined; last = pending.at(-1)) {
      const missing = last.inputs.filter((input) => !this.#places.has(input));
      if (missing.length > 0) {
        pending.push(...missing.toReversed());
        continue;
      }
      pending.pop();
      if (!this.#places.has(last)) this.#places.set(last, this.#nodes.push(this.#write(last)) - 1);
    }
    return this.#places.get(node)!;
  }

  /** All nodes so far. */
  graph(): PlainGraph {
    return { forms: this.#forms, nodes: this.#nodes };
  }

  #write(node: Node): PlainNode {
    const text = givenName(node);
    const frame = userFrame(builtAt(node));
    return {
      kind: node.kind,
      inputs: node.inputs.map((input) => this.#places.get(input)!),
      form: this.#form(node),
      parameters: parametersOf(node),
      ...(text === undefined ? {} : { text }),
      ...(frame === null ? {} : { line: frameText(frame) }),
    };
  }

  #form({ form, source }: Node): number {
    let place = this.#formPlaces.get(form);
    if (place !== undefined) return place;
    const plain = toPlainForm(form, source === null ? null : eventsNode(source).form);
    const key = JSON.stringify(plain);
    place = this.#formPlaces.get(key) ?? this.#forms.push(plain) - 1;
    this.#formPlaces.set(form, place).set(key, place);
    return place;
  }
}

function parametersOf(node: Node): PlainNode["parameters"] {
  switch (node.kind) {
    case "literal":
      return { value: toPlainLiteral(node.value) };
    case "constant":
      return { layout: toPlainLayout(node.layout) };
    case "map":
      throw functionNode(node);
    default: {
      const { kind: _kind, id: _id, form: _form, source: _source, inputs: _inputs, ...parameters } = node;
      return parameters;
    }
  }
}

function functionNode(node: Node): CoffeaError {
  const frame = userFrame(builtAt(node));
  return new CoffeaError(
    "NotTraceable",
    `${describeNode(node)}${frame === null ? "" : `, at ${frameText(frame)},`} calls a function of yours for each value, and a function is no data that could be sent elsewhere. ` +
      "Write it with operations on arrays, or run the processor from a module of its own.",
    { details: frame === null ? {} : { frame } },
  );
}

/** A literal as JSON; what JSON does not know is an object with its text. */
type PlainLiteral = string | number | boolean | { readonly number: string } | { readonly bigint: string };

function toPlainLiteral(value: LiteralValue): PlainLiteral {
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  return { number: Object.is(value, -0) ? "-0" : String(value) };
}

/** The value of a literal. */
export function fromPlainLiteral(plain: PlainLiteral): LiteralValue {
  if (typeof plain !== "object") return plain;
  return "bigint" in plain ? BigInt(plain.bigint) : Number(plain.number);
}

/** A layout as JSON: awkward's form, and its buffers as base64. */
export interface PlainLayout {
  readonly form: AwkwardForm;
  readonly length: number;
  readonly buffers: { readonly [name: string]: string };
}

function toPlainLayout(layout: Layout): PlainLayout {
  const { form, length, container } = takeApart(layout);
  const buffers = Object.entries(container).map(([name, view]) => [name, toBase64(view)] as const);
  return { form, length, buffers: Object.fromEntries(buffers) };
}

/** The layout of a constant. */
export function fromPlainLayout({ form, length, buffers }: PlainLayout): Layout {
  const views = new Map(Object.entries(buffers).map(([name, base64]) => [name, fromBase64(base64)]));
  return putTogether(form, length, {
    container: (name) => views.get(name),
    names: [...views.keys()],
    bufferKey: "{form_key}-{attribute}",
  });
}
