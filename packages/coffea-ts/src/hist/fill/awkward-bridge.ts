// Stand-in for the functions of the awkward folder until its index is there.
import type { EventSource } from "../../awkward/event-source.ts";
import type { Layout } from "../../awkward/layout.ts";
import type { Expr } from "../../awkward/types/expression.ts";
export type { Expr } from "../../awkward/types/expression.ts";
export type { Layout } from "../../awkward/layout.ts";
export type { EventSource } from "../../awkward/event-source.ts";

export function isExpr(value: unknown): value is Expr<unknown> {
  return typeof value === "object" && value !== null && "stubLayout" in value;
}
export function deferUntilNeeded(inputs: readonly Expr<unknown>[], run: (layouts: Layout[]) => void): void {
  run(inputs.map((input) => (input as unknown as { stubLayout: Layout }).stubLayout));
}
export function runDeferred(_source: EventSource): void {}
export function sourceOf(_expr: Expr<unknown>): EventSource | null {
  return null;
}
export function describe(_expr: Expr<unknown>): string {
  return "expression";
}
