import { CoffeaError, errorAtLine, hintFor } from "../../base/index.ts";
import type { EventSource } from "../event-source.ts";
import type { Form } from "../form.ts";
import { formToString } from "../form-text.ts";
import { rememberPlace } from "../graph/built-at.ts";
import { nameNode } from "../graph/describe.ts";
import { blamePlace } from "../graph/failed-node.ts";
import { columnNode, eventsNode, intern, type NodeParts } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromPlainLayout, fromPlainLiteral, type PlainGraph, type PlainLayout, type PlainNode } from "./graph-writer.ts";
import { fromPlainForm } from "./plain-form.ts";

/**
 * The nodes of a graph that was written down, on the columns of `source`. Throws `BranchNotFound` for a column that it does not have,
 * `NotSupported` for one of another type than the graph was made for.
 */
export function readGraph({ forms, nodes }: PlainGraph, source: EventSource): Node[] {
  const events = eventsNode(source).form;
  const made = forms.map((form): Form | null => (form === "events" ? events : null));
  const formAt = (place: number): Form => (made[place] ??= fromPlainForm(forms[place]!, events));
  const read: Node[] = [];
  for (const plain of nodes) {
    const place = plain.line === undefined ? undefined : errorAtLine(plain.line);
    try {
      const node = readNode(plain, { form: () => formAt(plain.form), inputs: plain.inputs.map((i) => read[i]!), source });
      if (plain.text !== undefined) nameNode(node, plain.text);
      if (place !== undefined) rememberPlace(node, place);
      read.push(node);
    } catch (error) {
      blamePlace(error, place);
      throw error;
    }
  }
  return read;
}

interface Context {
  readonly form: () => Form;
  readonly inputs: readonly Node[];
  readonly source: EventSource;
}

function readNode({ kind, parameters }: PlainNode, { form, inputs, source }: Context): Node {
  switch (kind) {
    case "events":
      return eventsNode(source);
    case "column":
      return columnOfSource(source, parameters["column"] as string, form());
    case "literal":
      return literalNode(fromPlainLiteral(parameters["value"] as never));
    case "constant":
      return intern({ kind, layout: fromPlainLayout(parameters["layout"] as PlainLayout), inputs, form: form() });
    default:
      return intern({ kind, ...parameters, inputs, form: form() } as NodeParts);
  }
}

/** The node of a column; it has to have the form that the graph was made for. */
export function columnOfSource(source: EventSource, column: string, form: Form): Node {
  const found = source.columns.get(column);
  if (found === undefined) {
    throw new CoffeaError(
      "BranchNotFound",
      `There is no branch "${column}" in ${source.description}, and the analysis was traced on events that have it. ${hintFor(column, source.columns.keys(), "branches")}`,
      { details: { branch: column } },
    );
  }
  if (found !== form && formToString(found) !== formToString(form)) {
    throw new CoffeaError(
      "NotSupported",
      `Branch "${column}" of ${source.description} is of the type ${formToString(found)}, and the analysis was traced on events where it is ${formToString(form)}. ` +
        "Put files whose branches have other types into a dataset of their own.",
      { details: { branch: column } },
    );
  }
  return columnNode(source, column);
}
