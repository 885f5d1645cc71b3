import { CoffeaError, nearestNames } from "../base/index.ts";
import { coordinateFaults, coordinateFields, coordinateNames, superfluousFaults, type Dimension } from "./coordinate-fields.ts";

/** What a record has to be to carry one of this module's names. */
export interface RecordRule {
  readonly dimension: Dimension;
  readonly hasCharge: boolean;
}

/** Throws BadArgument when a record with these fields cannot be a `name`: coordinates are missing, ambiguous or too many, or the charge is missing. Names every fault at once. */
export function validateRecord(name: string, rule: RecordRule, fields: readonly string[]): void {
  const found = coordinateFields(fields);
  const faults = [...coordinateFaults(found, rule.dimension), ...superfluousFaults(found, rule.dimension)];
  if (rule.hasCharge && !fields.includes("charge")) faults.push(`missing the field "charge"`);
  if (faults.length > 0) throw notAVector(name, faults, fields);
}

/** The error for a record that is not the vector that it should be. */
export function notAVector(name: string, faults: readonly string[], fields: readonly string[]): CoffeaError {
  const typos = faults.some((fault) => fault.startsWith("missing")) ? typosIn(fields) : "";
  const message =
    `These fields do not make a ${name}: ${faults.join("; ")}. The record has ${fields.map((field) => `"${field}"`).join(", ")}. ${typos}` +
    "Give each coordinate exactly once; fields that are not part of the vector go in under other names.";
  return new CoffeaError("BadArgument", message, { details: { record: name, faults, fields } });
}

/** Names that are nearly those of coordinates. */
function typosIn(fields: readonly string[]): string {
  const known = [...coordinateNames(), "charge"].filter((name) => name.length > 2);
  const meant = fields
    .filter((field) => field.length > 2 && !known.includes(field))
    .map((field) => [field, nearestNames(field, known)[0]] as const)
    .filter(([field, near]) => near?.[0] === field[0])
    .map(([field, near]) => `"${near}" for "${field}"`);
  return meant.length === 0 ? "" : `Did you mean ${meant.join(", ")}? `;
}
