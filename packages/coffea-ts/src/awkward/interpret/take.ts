import { CoffeaError } from "../../base/index.ts";
import { describeNode } from "../graph/describe.ts";
import type { Node, TakeNode } from "../graph/node.ts";
import type { Layout } from "../layout.ts";
import { carry } from "../layouts/carry.ts";
import { listLayout, optionLayout } from "../layouts/make.ts";
import { asList, offsetsOf } from "../layouts/structure.ts";
import { differentLengths, type Evaluator, rowText, shapeMismatch } from "./evaluator.ts";
import { checkLengths, itemsPlace, type LevelPlace, sizeText, throughOptions } from "./select.ts";

/** Items by position, list by list, or events; positions of nested lists pick from nested lists. */
export function evaluateTake(node: TakeNode, evaluator: Evaluator): Layout {
  const [inputNode, indexNode] = node.inputs as readonly [Node, Node];
  const index = evaluator.get(indexNode);
  const input = evaluator.get(inputNode);
  if (node.axis === 0) {
    const outside = (_: number, position: number): never => {
      throw new CoffeaError(
        "BadArgument",
        `${describeNode(node)} asks for event ${position}, and ${describeNode(inputNode)} has ${input.length} event${input.length === 1 ? "" : "s"}. ` +
          "Positions count from 0, or from the end with -1 for the last event.",
        { details: { position } },
      );
    };
    const whole = { offsets: Int32Array.of(0, input.length), content: input };
    return takeFlat(whole, { offsets: Int32Array.of(0, index.length), content: index }, outside);
  }
  if (index.length !== input.length) differentLengths({ node: inputNode, length: input.length }, { node: indexNode, length: index.length });
  return takeItems(input, index, {
    row: (entry) => entry,
    mismatch: (row, lengths) => shapeMismatch(node, evaluator)({ first: 0, second: 1, row, lengths }),
    outside: (row, position, count) => {
      throw new CoffeaError(
        "ListTooShort",
        `${describeNode(node)} asks for item ${position} in ${rowText(inputNode, row, evaluator)}, where the list ${sizeText(count)}. ` +
          "Positions must come from the same lists, after the same selections.",
        { details: { row, position } },
      );
    },
  });
}

interface TakePlace extends LevelPlace {
  readonly outside: Outside;
}
type Outside = (row: number, position: number, count: number) => never;

function takeItems(input: Layout, index: Layout, place: TakePlace): Layout {
  if (input.kind === "option" || index.kind === "option")
    return throughOptions(input, index, place, (lists, positions, { row }) => takeItems(lists, positions, { ...place, row }));
  const lists = asList(input);
  const positions = asList(index);
  const offsets = offsetsOf(lists);
  const taken = offsetsOf(positions);
  const inner = positions.content.kind === "option" ? positions.content.content : positions.content;
  if (inner.kind !== "list" && inner.kind !== "regular") {
    const content = takeFlat({ offsets, content: lists.content }, { offsets: taken, content: positions.content }, (list, position, count) =>
      place.outside(place.row(list), position, count),
    );
    return listLayout(taken, content);
  }
  checkLengths(offsets, taken, place);
  return listLayout(taken, takeItems(lists.content, positions.content, itemsPlace(offsets, place)));
}

interface Items {
  readonly offsets: Int32Array;
  readonly content: Layout;
}

function takeFlat(from: Items, index: Items, outside: Outside): Layout {
  const option = index.content.kind === "option" ? index.content.index : null;
  const numbers = index.content.kind === "option" ? index.content.content : index.content;
  if (numbers.kind !== "numeric") throw new Error("positions must be numbers");
  const data = numbers.data instanceof Int32Array ? numbers.data : Int32Array.from(numbers.data as Float64Array);
  const items = new Int32Array(index.content.length);
  for (let list = 0; list < index.offsets.length - 1; list++) {
    const start = from.offsets[list]!;
    const stop = from.offsets[list + 1]!;
    const last = index.offsets[list + 1]!;
    for (let i = index.offsets[list]!; i < last; i++) {
      const entry = option === null ? i : option[i]!;
      if (entry < 0) {
        items[i] = -1;
        continue;
      }
      const position = data[entry]!;
      const item = position < 0 ? stop + position : start + position;
      if (item < start || item >= stop) outside(list, position, stop - start);
      items[i] = item;
    }
  }
  return option === null ? carry(from.content, items) : optionLayout(items, from.content);
}
