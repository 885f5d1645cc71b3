import { CoffeaError } from "../../base/index.ts";
import { type Behavior, behaviorOf, noBehavior, registerBehavior } from "../behavior.ts";
import { reservedNames } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { RecordOf } from "../types/records.ts";

/** What a behaviour adds to the one that it extends. `self` is typed as one record per event; at run time it has whatever lists the array has. */
export interface BehaviorAdditions<R> {
  /** Fields that such a record must have beside those of the base. */
  readonly required?: readonly (keyof R & string)[];
  /** Further conditions on the fields; throws where `zip` and `withName` have to refuse them. */
  readonly validate?: (fields: readonly string[], name: string) => void;
  /** Read by dot: `muons.isTight`. */
  readonly properties?: Readonly<Record<string, (self: Array<R>) => Expr<unknown>>>;
  /** Called by dot: `muons.passes(0.15)`. */
  readonly methods?: Readonly<Record<string, (self: Array<R>, ...args: Untyped[]) => unknown>>;
  /** What reductions of the records mean, by the name of the function: `ak.sum(muons, options)` calls `sum`. */
  readonly reducers?: Readonly<Record<string, (self: Array<R>, options: Untyped) => unknown>>;
}

/**
 * Gives records named `name` all that those named `base` have (members, required coordinates, reductions, and what operations make of two of them), and more.
 * An addition wins over a member of the base of the same name. Extending again under the same name replaces it.
 * Throws BadArgument for a base that is not there, and for members that could not be reached.
 * The types are told by declaration, see {@link Behaviors}. Python has subclasses with `ak.mixin_class` for this.
 */
export function extendBehavior<N extends keyof Behaviors<0>>(
  base: Exclude<keyof Behaviors<0>, N>,
  name: N,
  additions: BehaviorAdditions<RecordOf<N>> = {},
): void {
  const parent = behaviorOf(base);
  if (parent === undefined) throw noBehavior(base, `"${name}" to extend`);
  const bases = [base, ...(parent.bases ?? [])];
  if (bases.includes(name))
    throw refusal(
      name,
      `cannot extend "${base}", which is ${base === (name as string) ? "itself" : "made from it"}. Give yours another name`,
    );
  const { properties = {}, methods = {}, reducers = {}, required = [], validate } = additions as Untyped as Behavior;
  checkMembers(name, Object.keys(properties), Object.keys(methods));
  registerBehavior(name, {
    bases,
    required: [...new Set([...(parent.required ?? []), ...required])],
    validate: (fields, called) => {
      parent.validate?.(fields, called);
      validate?.(fields, called);
    },
    properties: { ...without(parent.properties, methods), ...properties },
    methods: { ...without(parent.methods, properties), ...methods },
    reducers: { ...parent.reducers, ...reducers },
  });
}

/** Members of the base under names that the additions use for the other kind would hide these. */
function without<V>(members: Readonly<Record<string, V>> = {}, names: object): Record<string, V> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !Object.hasOwn(names, name)));
}

function checkMembers(name: string, properties: readonly string[], methods: readonly string[]): void {
  const twice = properties.find((member) => methods.includes(member));
  if (twice !== undefined) throw refusal(name, `has "${twice}" both as a property and as a method. Rename one of them`);
  const taken = [...properties, ...methods].find((member) => (reservedNames as readonly string[]).includes(member));
  if (taken !== undefined)
    throw refusal(
      name,
      `cannot have a member "${taken}", because every array has one (as it has ${reservedNames.join(", ")}). Choose another name`,
    );
}

function refusal(name: string, what: string): CoffeaError {
  return new CoffeaError("BadArgument", `The behaviour "${name}" ${what}.`, { details: { name } });
}
