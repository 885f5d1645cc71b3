import { builtAt, rememberPlace } from "./built-at.ts";
import { columnOfSource } from "../plain/read-graph.ts";
import type { EventSource } from "../event-source.ts";
import { givenName, nameNode } from "./describe.ts";
import { eventsNode, intern, type NodeParts } from "./intern.ts";
import { blamePlace } from "./failed-node.ts";
import type { ColumnNode, Node } from "./node.ts";

/**
 * Makes the nodes of one source again on the columns of another. `replaced` says which nodes become something else altogether.
 * Throws as `readGraph` does for columns that the other source does not have, or has with another form.
 */
export class Rebinder {
  readonly #source: EventSource;
  readonly #made: Map<Node, Node>;

  constructor(source: EventSource, replaced: ReadonlyMap<Node, Node> = new Map()) {
    this.#source = source;
    this.#made = new Map(replaced);
  }

  /** The node on the other source. */
  get(node: Node): Node {
    const pending = [node];
    for (let last = pending.at(-1); last !== undefined; last = pending.at(-1)) {
      const missing = this.#made.has(last) ? [] : last.inputs.filter((input) => !this.#made.has(input));
      if (missing.length > 0) {
        pending.push(...missing.toReversed());
        continue;
      }
      pending.pop();
      if (!this.#made.has(last)) this.#made.set(last, this.#make(last));
    }
    return this.#made.get(node)!;
  }

  #make(node: Node): Node {
    if (node.kind === "events") return eventsNode(this.#source);
    if (node.kind === "column") return this.#column(node);
    if (node.inputs.length === 0) return node;
    const { id: _id, source: _source, ...parts } = node;
    const made = intern({ ...parts, inputs: node.inputs.map((input) => this.#made.get(input)!) } as NodeParts);
    const text = givenName(node);
    if (text !== undefined) nameNode(made, text);
    const place = builtAt(node);
    if (place !== undefined) rememberPlace(made, place);
    return made;
  }

  #column(node: ColumnNode): Node {
    try {
      return columnOfSource(this.#source, node.column, node.form);
    } catch (error) {
      blamePlace(error, builtAt(node));
      throw error;
    }
  }
}
