import { isRootObject, numberMember, numbersMember, objectMember, textMember, type RootObject } from "../streamer/root-object.ts";

/** An axis of a histogram of ROOT (`TAxis`): bins of one width, or of their own, and perhaps a label for each. */
export class RootAxis {
  /** `regular` or `variable`; `strCategory` where every bin has a label. */
  readonly kind: "regular" | "variable" | "strCategory";
  /** ROOT's name of it: `xaxis`. */
  readonly name: string;
  /** Its title. */
  readonly label: string;
  /** Number of bins without the flow bins, which every axis has. */
  readonly size: number;
  /** Bin borders, `size + 1` of them; there even where bins have labels. */
  readonly edges: Float64Array;
  /** The labels of the bins; null where not every bin has one. */
  readonly labels: readonly string[] | null;
  readonly underflow = true;
  readonly overflow = true;

  constructor(axis: RootObject) {
    this.name = textMember(axis, "fName");
    this.label = textMember(axis, "fTitle");
    this.size = numberMember(axis, "fNbins");
    const own = objectMember(axis, "fXbins");
    const borders = own === null ? new Float64Array(0) : numbersMember(own, "fArray");
    const isVariable = borders.length === this.size + 1;
    this.edges = isVariable ? borders : evenEdges(numberMember(axis, "fXmin"), numberMember(axis, "fXmax"), this.size);
    this.labels = labelsOf(axis, this.size);
    this.kind = this.labels !== null ? "strCategory" : isVariable ? "variable" : "regular";
  }

  /** Borders `[low, high]` of each bin, or its label. */
  get bins(): readonly (string | readonly [number, number])[] {
    return this.labels ?? Array.from({ length: this.size }, (_, i) => [this.edges[i]!, this.edges[i + 1]!] as const);
  }
}

function evenEdges(low: number, high: number, bins: number): Float64Array {
  const edges = new Float64Array(bins + 1);
  const width = (high - low) / bins;
  for (let i = 0; i < bins; i++) edges[i] = i * width + low;
  edges[bins] = high;
  return edges;
}

function labelsOf(axis: RootObject, bins: number): string[] | null {
  const list = axis.members.get("fLabels");
  const items = isRootObject(list) ? (list.items ?? []) : [];
  if (items.length !== bins || bins === 0) return null;
  return items.map((item) => (item === null ? "" : textMember(item, "fString")));
}
