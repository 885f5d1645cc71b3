import { CoffeaError, hintFor } from "../base/index.ts";
import type { Array as AwkwardArray } from "./types/array.ts";
import type { Expr, Untyped } from "./types/expression.ts";

/**
 * Members that arrays of a named record get, at any depth. Members are built from awkward operations on `self`, so they become part of the expression graph.
 * To inherit those of another behaviour, see `extendBehavior`.
 */
export interface Behavior {
  /** Fields that a record of this name must have; `zip` refuses the name without them. */
  readonly required?: readonly string[];
  /** Further conditions on the fields of such a record, which is called `name`; throws where `zip` and `withName` have to refuse it. */
  readonly validate?: (fields: readonly string[], name: string) => void;
  /** Names of the behaviours that this one extends, the nearest first. */
  readonly bases?: readonly string[];
  /** Read by dot: `muons.px`. A property wins over a stored field of the same name; `self.field("px")` reaches the stored one. */
  readonly properties?: Readonly<Record<string, (self: AwkwardArray<unknown>) => Expr<unknown>>>;
  /** Called by dot: `muons.deltaR(jets)`, `a.add(b)`. */
  readonly methods?: Readonly<Record<string, (self: AwkwardArray<unknown>, ...args: Untyped[]) => unknown>>;
  /** What a reduction of the records means, by the name of its function: `ak.sum(vectors, options)` calls `sum`. Without one, records have no such reduction. */
  readonly reducers?: Readonly<Record<string, (self: AwkwardArray<unknown>, options: Untyped) => unknown>>;
}

const behaviors = new Map<string, Behavior | (() => Behavior)>();

/** Gives a behaviour, or what makes it when it is first needed, to records named `name` (see `zip`'s `withName`). Registering a name again replaces its behaviour. */
export function registerBehavior(name: string, behavior: Behavior | (() => Behavior)): void {
  behaviors.set(name, behavior);
}

/** The behaviour of a record name, or undefined. */
export function behaviorOf(name: string | null): Behavior | undefined {
  const known = name === null ? undefined : behaviors.get(name);
  if (typeof known !== "function") return known;
  const behavior = known();
  behaviors.set(name!, behavior);
  return behavior;
}

/** Names of the members that a record name brings. */
export function behaviorMembers(name: string | null): string[] {
  const behavior = behaviorOf(name);
  return behavior === undefined ? [] : [...Object.keys(behavior.properties ?? {}), ...Object.keys(behavior.methods ?? {})];
}

/** Whether records named `name` have the behaviour `base`, as their own or because theirs extends it. */
export function inheritsBehavior(name: string | null, base: string): boolean {
  return name === base || (behaviorOf(name)?.bases?.includes(base) ?? false);
}

/** The error for a name that no behaviour has. */
export function noBehavior(name: string, wantedFor: string): CoffeaError {
  const hint =
    behaviors.size === 0
      ? 'No behaviour is registered; import "coffea-ts/vector" brings the vectors and candidates.'
      : hintFor(name, behaviors.keys(), "registered behaviours");
  return new CoffeaError("BadArgument", `There is no behaviour "${name}" for ${wantedFor}. ${hint}`, { details: { name } });
}

/** Throws unless the name is registered and `fields` has all that it requires. */
export function checkBehavior(name: string, fields: readonly string[]): void {
  const behavior = behaviorOf(name);
  if (behavior === undefined) throw noBehavior(name, "withName");
  const missing = (behavior.required ?? []).filter((field) => !fields.includes(field));
  if (missing.length === 0) {
    behavior.validate?.(fields, name);
    return;
  }
  const plural = missing.length > 1 ? "s" : "";
  throw new CoffeaError(
    "FieldNotFound",
    `A record named "${name}" needs the field${plural} ${missing.map((field) => `"${field}"`).join(", ")}, but the fields given are ${fields.map((field) => `"${field}"`).join(", ")}. ` +
      `Add the missing field${plural}, or use a name that does not need ${missing.length > 1 ? "them" : "it"}.`,
    { details: { name, missing } },
  );
}
