import { registerPackable } from "../../base/index.ts";

/** What a placeholder stands for: a histogram, an array of events, or one value for all events. */
export type PlaceholderKind = "hist" | "array" | "scalar";

/** Stands in an output, or among the arguments of a fill, for what is there when the data are. */
export class Placeholder {
  readonly kind: PlaceholderKind;
  /** Position in the list of what is computed of this kind. */
  readonly index: number;

  constructor(kind: PlaceholderKind, index: number) {
    this.kind = kind;
    this.index = index;
  }
}

registerPackable<Placeholder, readonly [PlaceholderKind, number]>({
  tag: "Placeholder",
  is: (value): value is Placeholder => value instanceof Placeholder,
  pack: ({ kind, index }) => [kind, index],
  unpack: ([kind, index]) => new Placeholder(kind, index),
});
