/** What the oracle says about one branch of a tree. */
export interface OracleBranch {
  readonly path: string;
  readonly typename?: string;
  /** How the oracle reads it. */
  readonly interp?: string;
  readonly entries?: number;
  /** Length of the array. */
  readonly n?: number;
  /** The array's type in awkward's words. */
  readonly type?: string;
  readonly sha256?: string;
  /** Set where the oracle could not read the branch. */
  readonly unreadable?: string;
  /** Set where a branch only groups its sub-branches. */
  readonly group?: boolean;
  /** Set for what is in a field that the oracle could not read as a whole. */
  readonly sub?: boolean;
  /** Set where the peer and ROOT disagree. */
  readonly suspect?: string;
  readonly root_sha256?: string;
  readonly uproot_sha256?: string;
}

/** One object of a file. */
export interface OracleObject {
  readonly path: string;
  readonly cycle: number;
  readonly class: string;
  readonly tree?: { readonly entries: number; readonly branches: readonly OracleBranch[] };
  readonly ntuple?: { readonly branches: readonly OracleBranch[] };
  readonly hist?: OracleHistogram;
}

/** Digest of an array. */
export interface OracleArray {
  readonly n: number;
  readonly sha256: string;
}

/** One histogram or profile. */
export interface OracleHistogram {
  readonly title: string;
  readonly values_flow: OracleArray;
  readonly values: OracleArray;
  readonly variances_flow: OracleArray;
  readonly errors_flow: OracleArray;
  /** Of profiles. */
  readonly counts_flow?: OracleArray;
  readonly shape_flow: readonly number[];
  readonly weighted: boolean;
  readonly fEntries: number;
  readonly axes: readonly {
    readonly name: string;
    readonly nbins: number;
    readonly edges: OracleArray;
    readonly labels: OracleArray | null;
  }[];
}

/** The oracle's record of one file. */
export interface OracleFile {
  readonly file: string;
  readonly objects?: readonly OracleObject[];
  readonly unreadable?: string;
}

/** Groups of the report, by what an entry is. */
export type BranchKind = "flat" | "fixed-array" | "jagged" | "string" | "list-of-string" | "nested-list" | "object";

const primitive = /^(?:bool|u?int(?:8|16|32|64)|float(?:16|32|64))$/;

/** Kind of a branch from its awkward type: `float32` is flat, `3 * int32` a fixed array, `var * 2 * float32` jagged, … */
export function kindOfType(type: string): BranchKind {
  const steps = type.split(" * ");
  const last = steps.at(-1)!;
  const lists = steps.slice(0, -1);
  const isText = last === "string";
  if (!isText && !primitive.test(last)) return "object";
  if (lists.some((step) => !/^(?:var|\d+)$/.test(step))) return "object";
  const variable = lists.filter((step) => step === "var").length;
  if (isText) return lists.length === 0 ? "string" : lists.length === 1 ? "list-of-string" : "nested-list";
  if (variable === 0) return lists.length === 0 ? "flat" : "fixed-array";
  return variable === 1 && lists[0] === "var" ? "jagged" : "nested-list";
}
