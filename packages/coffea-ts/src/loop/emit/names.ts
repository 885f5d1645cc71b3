import type { Axis } from "../ir/axis.ts";
import type { Column } from "../ir/column.ts";
import type { Expression } from "../ir/expression.ts";

/** Names for readers, made of those of the inputs. */
export class Names {
  readonly #inputs: readonly string[];
  readonly #used = new Map<string, number>();

  /** `inputs` are the names of the batch's inputs: branches. */
  constructor(inputs: readonly string[]) {
    this.#inputs = inputs;
  }

  /** A name that was not used yet. */
  unique(hint: string): string {
    const count = (this.#used.get(hint) ?? 0) + 1;
    this.#used.set(hint, count);
    return count === 1 ? hint : this.unique(`${hint}${/\d$/.test(hint) ? "_" : ""}${count}`);
  }

  /** The name of a column as memory. */
  region(column: Column): string {
    const steps = column.path.flatMap((step) => (typeof step === "object" ? [step.field] : step === "content" ? [] : [step]));
    return this.unique([this.#input(column), ...steps].join("."));
  }

  /** The name of a value of a column. */
  value(column: Column): string {
    const fields = column.path.flatMap((step) => (typeof step === "object" ? [step.field] : []));
    return camel([this.#input(column), ...fields].join("_"));
  }

  /** The name of a local variable for a value. */
  of(value: Expression): string {
    switch (value.kind) {
      case "column":
        return this.value(value.column);
      case "math":
      case "reduced":
      case "extreme":
        return value.kind === "math" ? value.name : value.op;
      case "through":
        return this.of(value.input);
      case "item":
        return this.of(value.input);
      case "cast":
        return this.of(value.input);
      case "count":
        return `n${capital(this.axis(value.over))}`;
      default:
        return value.kind;
    }
  }

  /** The name of an item of an axis. */
  axis(axis: Axis): string {
    switch (axis.kind) {
      case "rows":
        return "event";
      case "list":
        return camel(this.#input(axis.offsets).replace(/^n(?=[A-Z])|_.*$/g, ""));
      case "filter":
      case "slice":
      case "sort":
      case "chosen":
      case "within":
        return this.axis(axis.of);
      case "flat":
        return this.axis(axis.inner);
      case "combinations":
        return `${this.axis(axis.of)}s`;
      default:
        return "item";
    }
  }

  #input(column: Column): string {
    return this.#inputs[column.input] ?? `input${column.input}`;
  }
}

function camel(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const text = words.map((word, i) => (i === 0 ? lowered(word) : capital(word))).join("");
  return /^[a-z]/.test(text) ? text : `x${text}`;
}

/** `MET` becomes met, `Muon` muon and `nMuon` stays. */
function lowered(word: string): string {
  return /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word[0]!.toLowerCase() + word.slice(1);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
