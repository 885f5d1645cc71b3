import type { StringLayout } from "../layout.ts";
import { textsOf } from "../strings/texts.ts";
import { CategoricalString } from "./carry.ts";
import { stringLayout } from "./make.ts";

/** Texts as a categorical: the different ones in the order in which they come, and the position of each entry's there. */
export function encodeDictionary(layout: StringLayout): StringLayout {
  if (layout.dictionary !== undefined) return layout;
  const codes = new Map<string, number>();
  const index = Int32Array.from(textsOf(layout), (text) => {
    let code = codes.get(text);
    if (code === undefined) codes.set(text, (code = codes.size));
    return code;
  });
  return new CategoricalString(index, stringLayout([...codes.keys()]));
}
