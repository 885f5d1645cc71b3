import { graph } from "../../awkward/index.ts";

/** Whether a node is one value for all events that is made of arrays directly: the sum of a column, the number of events. Partitions give parts of it. */
export function isAggregate(node: graph.Node): boolean {
  return node.source !== null && graph.isScalar(node) && node.inputs.some((input) => input.kind !== "literal" && !graph.isScalar(input));
}

/**
 * When nodes can be computed. Most need nothing (0); one that uses a value of all events, as `x.sub(ak.mean(x))` does, needs a round over all partitions
 * before it (1), and so on.
 */
export class Rounds {
  readonly #rounds = new Map<graph.Node, number>();
  readonly #aggregates = new Set<graph.Node>();

  constructor(nodes: readonly graph.Node[]) {
    for (const node of nodes) this.#visit(node);
  }

  /** Every value of all events that has to be merged from parts. */
  get aggregates(): readonly graph.Node[] {
    return [...this.#aggregates];
  }

  /** The round in which a node of those given can be computed. */
  of(node: graph.Node): number {
    return this.#rounds.get(node)!;
  }

  #visit(node: graph.Node): void {
    const pending = [node];
    for (let last = pending.at(-1); last !== undefined; last = pending.at(-1)) {
      const missing = this.#rounds.has(last) ? [] : last.inputs.filter((input) => !this.#rounds.has(input));
      if (missing.length > 0) {
        pending.push(...missing);
        continue;
      }
      pending.pop();
      if (this.#rounds.has(last)) continue;
      this.#rounds.set(last, Math.max(0, ...last.inputs.map((input) => this.#rounds.get(input)! + (isAggregate(input) ? 1 : 0))));
      if (isAggregate(last)) this.#aggregates.add(last);
    }
  }
}
