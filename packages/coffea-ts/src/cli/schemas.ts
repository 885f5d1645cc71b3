import { BaseSchema, type SchemaClass } from "../nanoevents/index.ts";
import type { SchemaName } from "./schema-names.ts";

/** The schema of each name that the command line takes. */
export const schemas: Readonly<Record<SchemaName, SchemaClass>> = { base: BaseSchema };
