/**
 * The functions of numbers, for other evaluators of expressions: results must have the same bits.
 *
 * @module
 */
export { binaryFunctions, testFunctions, unaryFunctions } from "./functions.ts";
export * as hyperbolic from "./hyperbolic.ts";
export * as arctangent from "./arctangent.ts";
export * as exponential from "./exponential.ts";
export * as sine from "./sine.ts";
