import { eventsOf, type EventSource, fields as fieldsOf } from "../../awkward/index.ts";
import { BaseSchema, type SchemaClass } from "../base-schema.ts";
import type { SkippedBranch } from "../branch-columns.ts";
import type { NanoEvents } from "../nano-events.ts";
import { wrapEvents } from "../wrap-events.ts";
import { type SourceFacts, SymbolicSource } from "./symbolic-source.ts";

/** All that a `process` may ask of its events without reading a value. */
export interface EventsPlan extends SourceFacts {
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Default `BaseSchema`. */
  readonly schemaclass?: SchemaClass;
  /** Branches that are no columns, and why. */
  readonly skipped?: readonly SkippedBranch[];
}

/** Events without data, for tracing: every operation gives what it would give, and reading a value throws `NeedsData`. `T` is the type of one event, as for a factory's events. */
export function symbolicEvents<T = unknown>(plan: EventsPlan): NanoEvents<T> {
  const { metadata = {}, schemaclass = BaseSchema, skipped = [] } = plan;
  return eventsOver(new SymbolicSource(plan), { metadata, schema: new schemaclass(), skipped }) as NanoEvents<T>;
}

/** The events of a source, as a schema shows them. */
export function eventsOver(
  source: EventSource,
  {
    metadata,
    schema,
    skipped,
  }: { readonly metadata: Readonly<Record<string, unknown>>; readonly schema: BaseSchema; readonly skipped: readonly SkippedBranch[] },
): NanoEvents {
  const view = schema.view(eventsOf(source));
  return wrapEvents(view, { metadata, fields: fieldsOf(view), skipped, description: source.description });
}
