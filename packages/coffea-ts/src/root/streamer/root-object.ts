import type { Values } from "../../awkward/index.ts";

/** A member of an object: a number (bigint where it is beyond 2^53), text, an array of numbers, another object or null, or a fixed array of objects. */
export type MemberValue = number | bigint | boolean | string | Values | RootObject | null | readonly MemberValue[];

/** An object of a ROOT file as its members by their C++ names; those of base classes are among them. */
export interface RootObject {
  readonly className: string;
  readonly version: number;
  readonly members: Map<string, MemberValue>;
  /** Contents of a collection: TList, TObjArray and their kin. */
  items?: (RootObject | null)[];
  /** Keys and values of a TMap. */
  pairs?: readonly (readonly [RootObject | null, RootObject | null])[];
  /** Why the members are missing, for a class that is stepped over. */
  skipped?: string;
}

export function isRootObject(value: MemberValue | undefined): value is RootObject {
  return typeof value === "object" && value !== null && "members" in value;
}

/** A member that should be a number; 0 where it is none. */
export function numberMember(object: RootObject, name: string): number {
  const value = object.members.get(name);
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? Number(value) : 0;
}

/** A member that should be text; empty where it is none. */
export function textMember(object: RootObject, name: string): string {
  const value = object.members.get(name);
  return typeof value === "string" ? value : "";
}

/** A member that should be an object; null where it is none. */
export function objectMember(object: RootObject, name: string): RootObject | null {
  const value = object.members.get(name);
  return isRootObject(value) ? value : null;
}

/** The items of a member that should be a collection. */
export function itemsMember(object: RootObject, name: string): (RootObject | null)[] {
  return objectMember(object, name)?.items ?? [];
}

/** A member that should be an array of numbers, as float64, the first `most` of them; empty where it is none. */
export function numbersMember(object: RootObject, name: string, most = Infinity): Float64Array {
  const value = object.members.get(name);
  if (!ArrayBuffer.isView(value)) return new Float64Array(0);
  const numbers = new Float64Array(Math.min(value.length, most));
  for (let i = 0; i < numbers.length; i++) numbers[i] = Number(value[i]);
  return numbers;
}
