import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import { layoutToList } from "./to-list.ts";
import type { Scalar } from "./types/expression.ts";
import { formToString } from "./form-text.ts";

/** A reduction over all events. Reading `value` computes, once. */
export class ScalarHandle implements Scalar<unknown> {
  readonly #node: Node;
  #known: { readonly value: unknown } | null = null;

  constructor(node: Node) {
    this.#node = node;
  }

  get value(): unknown {
    this.#known ??= { value: layoutToList(new Interpreter().get(this.#node))[0] };
    return this.#known.value;
  }

  /** Marks the class for messages. */
  get isAwkwardScalar(): true {
    return true;
  }

  toString(): string {
    return `<Scalar ${this.#known === null ? "??" : String(this.#known.value)} type='${formToString(this.#node.form)}'>`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}
