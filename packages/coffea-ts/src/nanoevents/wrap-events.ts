import { type Array as AwkwardArray, bindExpression, type Expr } from "../awkward/index.ts";
import { CoffeaError, hintFor, isCoffeaError } from "../base/index.ts";
import type { SkippedBranch } from "./branch-columns.ts";
import type { Metadata, NanoEvents } from "./nano-events.ts";

/** What events know beside their columns. */
export interface EventsFacts {
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Names of all fields, in order. */
  readonly fields: readonly string[];
  /** Branches that are no fields, and why. */
  readonly skipped: readonly SkippedBranch[];
  /** For messages: `tree "Events" of nano.root`. */
  readonly description: string;
}

const inspect = Symbol.for("nodejs.util.inspect.custom");
const jupyterDisplay = Symbol.for("Jupyter.display");

/** Members of events that are not those of arrays. */
interface OwnMembers {
  readonly metadata: Metadata;
  readonly fields: readonly string[];
  filter(mask: Expr<boolean>): NanoEvents;
  toString(): string;
}

/** Events over a record array: its fields by dot, metadata, and errors that speak of branches and files. */
export function wrapEvents(array: Expr<unknown>, facts: EventsFacts): NanoEvents {
  const inner = array as AwkwardArray<unknown>;
  const text = (): string => ofEvents((inner as { toString(): string }).toString());
  const own: OwnMembers & Record<symbol, unknown> = {
    metadata: facts.metadata as Metadata,
    fields: facts.fields,
    filter: (mask) => wrapEvents(inner.filter(mask), facts),
    toString: text,
    [inspect]: text,
    [jupyterDisplay]: () => {
      const shown = (inner as unknown as Record<symbol, () => Readonly<Record<string, string>>>)[jupyterDisplay]!();
      return Object.fromEntries(Object.entries(shown).map(([type, content]) => [type, ofEvents(content)]));
    },
  };
  const proxy = new Proxy(own, {
    get: (target, key) => (Object.hasOwn(target, key) ? target[key as keyof OwnMembers] : member(inner, key, facts)),
    has: (target, key) => Object.hasOwn(target, key) || Reflect.has(inner, key),
    set: (_, key) => {
      throw new CoffeaError("BadArgument", `Events do not change, so "${String(key)}" cannot be set. Keep the new array in a variable.`);
    },
  });
  return bindExpression(proxy, array) as unknown as NanoEvents;
}

/** What arrays show, as that of events. */
function ofEvents(text: string): string {
  return text.replace(/^<Array/, "<NanoEvents").replace(/<p>Array of records/, "<p>NanoEvents");
}

function member(inner: AwkwardArray<unknown>, key: string | symbol, facts: EventsFacts): unknown {
  if (key === "field") return (name: string) => fieldNamed(name, facts, () => inner.field(name as never));
  if (typeof key === "symbol") return Reflect.get(inner, key, inner);
  return fieldNamed(key, facts, () => Reflect.get(inner, key, inner));
}

/** The field, or an error that names tree, file and what is near. */
function fieldNamed(name: string, facts: EventsFacts, get: () => unknown): unknown {
  try {
    return get();
  } catch (error) {
    if (!isCoffeaError(error, "FieldNotFound") || facts.fields.includes(name)) throw error;
    throw branchNotFound(name, facts);
  }
}

function branchNotFound(name: string, { fields, skipped, description }: EventsFacts): CoffeaError {
  const known = skipped.find((branch) => branch.name === name);
  if (known !== undefined) {
    return new CoffeaError(
      "NotReadable",
      `Branch "${name}" (${known.typeName}) of ${description} is not a column of the events: ${known.reason}.`,
      {
        details: { branch: name },
      },
    );
  }
  return new CoffeaError("BranchNotFound", `There is no branch "${name}" in ${description}. ${hintFor(name, fields, "branches")}`, {
    details: { branch: name },
  });
}
