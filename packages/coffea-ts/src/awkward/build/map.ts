import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { broadcastForms } from "../graph/broadcast-forms.ts";
import { depthOf } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import { mapRule } from "../graph/map-rule.ts";
import type { MapNode, Node } from "../graph/node.ts";
import { checkAxis } from "./check.ts";

const ids = new WeakMap<object, number>();
let nextFunction = 1;

/** A user's function of each value of several inputs at an axis. */
export function buildMap(
  inputs: readonly Node[],
  fn: MapNode["function"],
  { axis, returns }: { readonly axis: number; readonly returns: Form },
): Node {
  if (typeof fn !== "function")
    throw new CoffeaError(
      "BadArgument",
      `ak.map calls a function for each value, and was given ${String(fn)} in its place: ak.map(x, (value) => …, { returns: "float64" }).`,
    );
  if (inputs.length === 0)
    throw new CoffeaError("BadArgument", "ak.map was given no arrays. Give one, or a list of them: ak.map([a, b], (a, b) => …, …).");
  const deepest = inputs.reduce((best, input) => (depthOf(input.form) > depthOf(best.form) ? input : best));
  const normal = checkAxis(deepest, axis, "map")!;
  let functionId = ids.get(fn);
  if (functionId === undefined) ids.set(fn, (functionId = nextFunction++));
  const forms = inputs.map((input) => input.form);
  return intern({
    kind: "map",
    function: fn,
    functionId,
    axis: normal,
    returns,
    inputs,
    form: broadcastForms(forms, () => returns, mapRule(forms, normal)),
  });
}
