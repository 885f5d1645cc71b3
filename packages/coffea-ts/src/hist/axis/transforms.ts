/**
 * Transforms of regular axes, as `axis.transform` has them: `axis.Regular(100, 0.2, 200, { name: "mass", transform: axis.transform.log })`.
 *
 * @module
 */
export { func, log, pow, sqrt } from "./transform.ts";
