import type { graph } from "../../awkward/index.ts";
import type { Lowering } from "./lowering.ts";
import { NotLowered, type ArrayValue } from "./lowered-value.ts";
import { lowerCartesian, lowerCombinations } from "./nodes/combine.ts";
import { lowerConcatenate } from "./nodes/concatenate.ts";
import { lowerFlatten } from "./nodes/flatten.ts";
import { lowerLocalIndex, lowerNum, lowerPacked, lowerSingletons, lowerSort } from "./nodes/lists.ts";
import { lowerMath } from "./nodes/math.ts";
import { lowerDropNone, lowerFillNone, lowerIsNone, lowerMask, lowerNanToNone, lowerPadNone } from "./nodes/missing.ts";
import {
  lowerColumn,
  lowerConstant,
  lowerEvents,
  lowerField,
  lowerProject,
  lowerWithField,
  lowerWithName,
  lowerZip,
} from "./nodes/records.ts";
import { lowerReduce } from "./nodes/reduce.ts";
import { lowerAt, lowerFirsts, lowerSlice, lowerTake } from "./nodes/pick.ts";
import { lowerFilter } from "./nodes/filter.ts";
import { lowerCast, lowerFullLike, lowerWhere } from "./nodes/values.ts";

type Lowerers = { readonly [K in graph.Node["kind"]]: (node: Extract<graph.Node, { kind: K }>, lowering: Lowering) => ArrayValue };

const lowerers: Lowerers = {
  events: lowerEvents,
  column: lowerColumn,
  constant: lowerConstant,
  literal: () => {
    throw new Error("a literal is no array");
  },
  math: lowerMath,
  where: lowerWhere,
  fullLike: lowerFullLike,
  enforceType: notCompiled,
  mergeUnion: notCompiled,
  cast: lowerCast,
  reduce: lowerReduce,
  num: lowerNum,
  filter: lowerFilter,
  at: lowerAt,
  slice: lowerSlice,
  take: lowerTake,
  firsts: lowerFirsts,
  singletons: lowerSingletons,
  zip: lowerZip,
  field: lowerField,
  project: lowerProject,
  withField: lowerWithField,
  withName: lowerWithName,
  flatten: lowerFlatten,
  unflatten: notCompiled,
  runLengths: notCompiled,
  padNone: lowerPadNone,
  mask: lowerMask,
  regular: notCompiled,
  packed: lowerPacked,
  combinations: lowerCombinations,
  cartesian: lowerCartesian,
  localIndex: lowerLocalIndex,
  isNone: lowerIsNone,
  fillNone: lowerFillNone,
  nanToNone: lowerNanToNone,
  dropNone: lowerDropNone,
  sort: lowerSort,
  concatenate: lowerConcatenate,
  str: notCompiled,
  map: () => {
    throw new NotLowered("a function of yours runs item by item");
  },
};

/** What one node computes, of what its inputs are. Throws `NotLowered`. */
export function lowerNode<K extends graph.Node["kind"]>(node: Extract<graph.Node, { kind: K }>, lowering: Lowering): ArrayValue {
  return lowerers[node.kind as K](node, lowering);
}

function notCompiled({ kind }: graph.Node): ArrayValue {
  throw new NotLowered(`${kind} is not compiled`);
}
