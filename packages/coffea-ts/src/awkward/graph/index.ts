/**
 * The expression graph itself, for code that walks it, rebuilds it on other events, or writes it down.
 *
 * @module
 */
export { Interpreter } from "../interpret/evaluate.ts";
export { handleOf, literalNode } from "../handle.ts";
export { expressionNode, nodeOf, operandNode } from "../node-of.ts";
export { axisRule } from "./axis-rule.ts";
export { type BroadcastRule, maskRule, nextStep, type OperandForm, whereRule, withFieldRule, zipRule } from "./broadcast-forms.ts";
export { choices } from "./choices.ts";
export { depthOf } from "./forms.ts";
export { blamedPlace } from "./failed-node.ts";
export { builtAt } from "./built-at.ts";
export { describeNode, nameNode } from "./describe.ts";
export { columnNode, eventsNode, intern, oneSource } from "./intern.ts";
export type { NodeParts } from "./intern.ts";
export { isScalar } from "./is-scalar.ts";
export { Rebinder } from "./rebind.ts";
export { changesLength, knownLength } from "./known-length.ts";
export type * from "./node.ts";
export { mathKind, type MathName } from "../math/names.ts";
export * as math from "../math/index.ts";
export { readGraph } from "../plain/read-graph.ts";
export { GraphWriter } from "../plain/graph-writer.ts";
export type { PlainForm } from "../plain/plain-form.ts";
export type { PlainGraph, PlainNode } from "../plain/graph-writer.ts";
