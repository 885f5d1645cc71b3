import { CoffeaError } from "../../base/index.ts";
import { strRule } from "../graph/str-rule.ts";
import type { Dtype } from "../form.ts";
import { describeNode } from "../graph/describe.ts";
import type { StrNode } from "../graph/node.ts";
import type { Layout, StringLayout } from "../layout.ts";
import { encodeDictionary } from "../layouts/dictionary.ts";
import { carry } from "../layouts/carry.ts";
import { LazyRecord } from "../layouts/lazy.ts";
import { listLayout, numericLayout, optionLayout, stringLayout } from "../layouts/make.ts";
import { asList, offsetsOf } from "../layouts/structure.ts";
import { extractor, groupNames } from "../strings/extract.ts";
import { type Gives, type StrOptions, type TextOperation, textOperations } from "../strings/operations.ts";
import { parseNumbers } from "../strings/parse-numbers.ts";
import { textsOf } from "../strings/texts.ts";
import { broadcast, type Part } from "./broadcast.ts";
import { type Evaluator, shapeMismatch } from "./evaluator.ts";
import { lengthOf, partsOf } from "./math.ts";
import { onBytes } from "./str-bytes.ts";

/** Operations on text. */
export function evaluateStr(node: StrNode, evaluator: Evaluator): Layout {
  return broadcast(partsOf(node.inputs, evaluator), lengthOf(node.inputs, evaluator), {
    rule: strRule(node.op),
    leaf: (leaves, length) => leafOperation(node, leaves, length),
    mismatch: shapeMismatch(node, evaluator),
  });
}

function leafOperation(node: StrNode, leaves: readonly Part[], length: number): Layout {
  switch (node.op) {
    case "join":
      return join(leaves, length);
    case "joinElementWise":
      return joinElementWise(leaves, length);
    case "repeatEach":
      return repeatEach(node, leaves, length);
    case "isIn":
    case "indexIn":
      return lookUp(node, layoutOf(leaves[0]!));
    case "extractRegex":
      return extract(String(node.options["pattern"]), textLayout(leaves[0]!));
    case "toCategorical":
      return encodeDictionary(textLayout(leaves[0]!));
    case "fromCategorical": {
      const { offsets, bytes } = textLayout(leaves[0]!);
      return { kind: "string", length, offsets, bytes };
    }
    case "parse":
      return parseNumbers(textLayout(leaves[0]!), node.options["dtype"] as Dtype, () => describeNode(node.inputs[0]!));
    default:
      return mapTexts(node.op, node.options, textLayout(leaves[0]!));
  }
}

function layoutOf(part: Part): Layout {
  if (part.kind === "literal") throw new Error("an array was expected, and there is a plain value");
  return part.layout();
}

function textLayout(part: Part): StringLayout {
  const layout = layoutOf(part);
  if (layout.kind !== "string") throw new Error(`text was expected, and there is a ${layout.kind}`);
  return layout;
}

/** A categorical is computed once for each category. */
function mapTexts(op: TextOperation, options: StrOptions, layout: StringLayout): Layout {
  const { dictionary } = layout;
  if (dictionary !== undefined && dictionary.categories.length < layout.length)
    return carry(mapTexts(op, options, dictionary.categories), dictionary.index);
  const { gives, make } = textOperations[op];
  const apply = (make as (options: StrOptions) => (text: string) => unknown)(options);
  return onBytes(op, options, layout) ?? collect(gives, textsOf(layout), apply);
}

function collect(gives: Gives, texts: readonly string[], apply: (text: string) => unknown): Layout {
  switch (gives) {
    case "text":
      return stringLayout(texts.map(apply as (text: string) => string));
    case "truth":
      return numericLayout(
        "bool",
        Uint8Array.from(texts, (text) => Number(apply(text))),
      );
    case "count":
      return numericLayout("int32", Int32Array.from(texts, apply as (text: string) => number));
    case "texts": {
      const lists = texts.map(apply as (text: string) => string[]);
      const offsets = new Int32Array(texts.length + 1);
      lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
      return listLayout(offsets, stringLayout(lists.flat()));
    }
    default:
      gives satisfies never;
      throw new Error("unreachable");
  }
}

/** The text of an operand for each entry. */
function textAt(part: Part): (i: number) => string {
  if (part.kind === "literal") return () => String(part.value);
  const texts = textsOf(textLayout(part));
  return (i) => texts[i]!;
}

function join([list, separators]: readonly Part[], length: number): Layout {
  const lists = asList(layoutOf(list!));
  const offsets = offsetsOf(lists);
  const { content } = lists;
  const separator = textAt(separators!);
  const texts = textsOf(content.kind === "option" ? asText(content.content) : asText(content));
  const index = content.kind === "option" ? content.index : null;
  const out: string[] = [];
  const missing = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const items: string[] = [];
    for (let item = offsets[i]!; item < offsets[i + 1]!; item++) {
      const at = index === null ? item : index[item]!;
      if (at < 0) missing[i] = -1;
      else items.push(texts[at]!);
    }
    if (missing[i] === 0) missing[i] = out.push(items.join(separator(i))) - 1;
  }
  return index === null ? stringLayout(out) : optionLayout(missing, stringLayout(out));
}

function asText(layout: Layout): StringLayout {
  if (layout.kind !== "string") throw new Error(`text was expected, and there is a ${layout.kind}`);
  return layout;
}

function joinElementWise(leaves: readonly Part[], length: number): Layout {
  const parts = leaves.map(textAt);
  const separator = parts.pop()!;
  return stringLayout(Array.from({ length }, (_, i) => parts.map((part) => part(i)).join(separator(i))));
}

function repeatEach(node: StrNode, [text, count]: readonly Part[], length: number): Layout {
  const texts = textsOf(textLayout(text!));
  const counts = layoutOf(count!);
  if (counts.kind !== "numeric") throw new Error("numbers were expected");
  const { data } = counts;
  return stringLayout(
    Array.from({ length }, (_, i) => {
      const copies = Number(data[i]);
      if (Number.isInteger(copies) && copies >= 0) return texts[i]!.repeat(copies);
      throw new CoffeaError(
        "BadArgument",
        `ak.str.repeat was asked for ${copies} copies of ${JSON.stringify(texts[i])} by ${describeNode(node.inputs[1]!)}; it takes whole numbers, 0 or more.`,
      );
    }),
  );
}

function lookUp({ op, options }: StrNode, layout: Layout): Layout {
  const positions = new Map<string | null, number>();
  for (const [i, value] of (options["values"] as (string | null)[]).entries()) if (!positions.has(value)) positions.set(value, i);
  if (options["skipNones"] === true) positions.delete(null);
  const whole = layout.kind === "option" ? layout.index : null;
  const text = asText(layout.kind === "option" ? layout.content : layout);
  const codes = Int32Array.from(textsOf(text.dictionary?.categories ?? text), (value) => positions.get(value) ?? -1);
  const none = positions.get(null) ?? -1;
  const out = new Int32Array(layout.length);
  for (let i = 0; i < out.length; i++) {
    const at = whole === null ? i : whole[i]!;
    out[i] = at < 0 ? none : codes[text.dictionary === undefined ? at : text.dictionary.index[at]!]!;
  }
  if (op === "isIn")
    return numericLayout(
      "bool",
      Uint8Array.from(out, (position) => Number(position >= 0)),
    );
  const found = out.filter((position) => position >= 0);
  let next = 0;
  return optionLayout(
    out.map((position) => (position < 0 ? -1 : next++)),
    numericLayout("int32", found),
  );
}

function extract(pattern: string, layout: StringLayout): Layout {
  const apply = extractor(pattern);
  const matches = textsOf(layout).map(apply);
  const found = matches.filter((match) => match !== null);
  const names = groupNames(pattern);
  const record = new LazyRecord({ length: found.length, name: null, fields: names }, (name) =>
    stringLayout(found.map((match) => match[names.indexOf(name)]!)),
  );
  let next = 0;
  return optionLayout(
    Int32Array.from(matches, (match) => (match === null ? -1 : next++)),
    record,
  );
}
