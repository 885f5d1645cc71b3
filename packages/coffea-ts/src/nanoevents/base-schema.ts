import type { Expr } from "../awkward/index.ts";

/** A class of schemas; the class itself is what options take. */
export type SchemaClass = new () => BaseSchema;

/**
 * How the columns of a tree become events. This one leaves them as they are: each readable branch is a field, in the tree's order.
 * A subclass regroups them by overriding `view`.
 */
export class BaseSchema {
  /** The record of one event, made from the record of all columns. Called once per events object; reads no data. */
  view(columns: Expr<unknown>): Expr<unknown> {
    return columns;
  }
}
