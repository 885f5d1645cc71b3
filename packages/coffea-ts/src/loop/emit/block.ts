import type { Statement } from "../ir/code.ts";

/** What a block holds: statements, and blocks that become statements. */
export type Item = Statement | Block;

/** Something that is known in a block, and the last item of the block that it needs. */
interface Known {
  readonly what: unknown;
  readonly after: Item | null;
}

/**
 * Steps under one head: a loop, a condition, or the function itself. Blocks are filled while they are open, from the outside in; what is added to a
 * block goes before the block inside it that is open, because that one may use it.
 */
export class Block {
  readonly parent: Block | null;
  readonly isLoop: boolean;
  /** Whether it is only there to be left: what could be outside goes outside. */
  readonly isPlain: boolean;
  readonly depth: number;
  /** For conditions what is done when it does not hold. */
  otherwise: Block | null = null;
  readonly #close: (body: readonly Statement[], otherwise: readonly Statement[]) => Statement;
  readonly #items: Item[] = [];
  readonly #known = new Map<string, Known>();
  /** The item before which additions go. */
  #open: Block | null = null;
  /** Whether the open block was closed before: then what comes after it cannot be used. */
  #isReopened = false;

  // oxlint-disable-next-line max-params -- what it is in, what it becomes, and two properties
  constructor(
    parent: Block | null,
    close: (body: readonly Statement[], otherwise: readonly Statement[]) => Statement,
    isLoop: boolean,
    isPlain = false,
  ) {
    this.parent = parent;
    this.isLoop = isLoop;
    this.isPlain = isPlain;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.#close = close;
  }

  add(item: Item): void {
    if (this.#open === null) this.#items.push(item);
    else this.#items.splice(this.#items.lastIndexOf(this.#open), 0, item);
  }

  /** Runs `fill` while additions to this block go before `inner`. */
  during(inner: Block, fill: () => void): void {
    const before = { open: this.#open, isReopened: this.#isReopened };
    this.#isReopened = before.isReopened || this.#items.at(this.#place() - 1) !== inner;
    this.#open = inner;
    fill();
    this.#open = before.open;
    this.#isReopened = before.isReopened;
  }

  know(key: string, what: unknown): void {
    this.#known.set(key, { what, after: this.#items[this.#place() - 1] ?? null });
  }

  known(key: string): unknown {
    const found = this.#known.get(key);
    if (found === undefined || (this.#isReopened && this.#isAfter(found, this.#open!))) return undefined;
    return found.what;
  }

  /** Whether something is known here, but only after `inner`. */
  isKnownAfter(key: string, inner: Block): boolean {
    const found = this.#known.get(key);
    return found !== undefined && this.#isAfter(found, inner);
  }

  /** The block that ends what is here so far, if it is one. */
  last(): Block | null {
    const item = this.#items[this.#place() - 1];
    return item instanceof Block ? item : null;
  }

  /** Blocks that are closed, the last first. */
  *closed(): Iterable<Block> {
    for (let i = this.#place() - 1; i >= 0; i--) {
      const item = this.#items[i]!;
      if (item instanceof Block) yield item;
    }
  }

  statements(): Statement[] {
    return this.#items.map((item) => (item instanceof Block ? item.statement() : item));
  }

  statement(): Statement {
    return this.#close(this.statements(), this.otherwise?.statements() ?? []);
  }

  #place(): number {
    return this.#open === null ? this.#items.length : this.#items.lastIndexOf(this.#open);
  }

  #isAfter({ after }: Known, inner: Block): boolean {
    return after !== null && this.#items.lastIndexOf(after) >= this.#items.lastIndexOf(inner);
  }
}
