import type { Batch } from "../ir/program.ts";
import type { Costs } from "./costs.ts";
import { Lists } from "./lists.ts";
import { Names } from "./names.ts";
import { Positions } from "./position.ts";
import { Reductions } from "./reductions.ts";
import { Regions } from "./regions.ts";
import { Scope } from "./scope.ts";
import { Streams } from "./streams.ts";
import { Values } from "./values.ts";
import type { Asked } from "./walk.ts";

/** What makes one function: the blocks that are open, and what knows how to add to them. */
export class Emitter {
  readonly scope = new Scope();
  readonly positions = new Positions();
  readonly costs: Costs;
  readonly names: Names;
  readonly regions: Regions;
  readonly values: Values;
  readonly lists: Lists;
  readonly streams: Streams;
  readonly reductions: Reductions;

  readonly numbered: Asked["numbered"];
  readonly written: Asked["written"];

  constructor(
    batch: Batch,
    { inputs, costs, asked }: { readonly inputs: readonly string[]; readonly costs: Costs; readonly asked: Asked },
  ) {
    this.numbered = asked.numbered;
    this.written = asked.written;
    this.costs = costs;
    this.names = new Names(inputs);
    this.regions = new Regions(batch.columns, this.names);
    this.values = new Values(this);
    this.lists = new Lists(this);
    this.streams = new Streams(this);
    this.reductions = new Reductions(this);
  }
}
