import { formToString, parseForm, type Dtype, type Form } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";

/** What a branch of a tree holds. */
export interface ColumnType {
  /** Type of the numbers, or text. */
  readonly dtype: Dtype | "string";
  /** Whether each entry is a list of any length. */
  readonly isJagged: boolean;
  /** Lengths of the fixed arrays that each value is, from the outer to the inner one; none for single values. */
  readonly dims: readonly number[];
}

/** One step from a column that is declared to a branch of it: into the items of lists, or into a field. */
export type Step = { readonly kind: "items" } | { readonly kind: "field"; readonly name: string };

/** A branch that a declared column becomes. */
export interface BranchPlan {
  readonly name: string;
  /** The declared column that it comes from, and the way from there. */
  readonly column: string;
  readonly steps: readonly Step[];
  readonly type: ColumnType;
  /** Name of the branch that counts its items; null without lists. */
  readonly counter: string | null;
}

/** How branches are called, as uproot's `counter_name` and `field_name`. */
export interface BranchNames {
  readonly counterName: (counted: string) => string;
  readonly fieldName: (outer: string, field: string) => string;
}

/**
 * The branches that a column of this form becomes: `Muon: "var * {pt: float32}"` is `Muon_pt`, counted by `nMuon`.
 * Throws `BadArgument` for what a tree's plain branches cannot hold.
 */
export function planBranches(column: string, declared: Form, names: BranchNames): BranchPlan[] {
  const plans: BranchPlan[] = [];
  const visit = (name: string, form: Form, steps: readonly Step[], counter: string | null): void => {
    const add = (type: Omit<ColumnType, "isJagged">): void =>
      void plans.push({ name, column, steps, counter, type: { ...type, isJagged: counter !== null } });
    switch (form.kind) {
      case "numeric":
        return add({ dtype: form.dtype, dims: [] });
      case "string":
        if (counter !== null) throw notForTrees(column, declared, "lists of texts");
        return add({ dtype: "string", dims: [] });
      case "regular": {
        const [dims, content] = dimensions(form);
        if (content.kind !== "numeric") throw notForTrees(column, declared, `fixed arrays of ${plural[content.kind]}`);
        return add({ dtype: content.dtype, dims });
      }
      case "record":
        for (const [field, inner] of form.fields)
          visit(names.fieldName(name, field), inner, [...steps, { kind: "field", name: field }], counter);
        return;
      case "list":
        if (counter !== null) throw notForTrees(column, declared, "lists of lists");
        return visit(name, form.content, [...steps, { kind: "items" }], names.counterName(name));
      case "option":
        throw notForTrees(column, declared, "missing values", "Fill them with ak.fillNone, or write an RNTuple with mkRNTuple.");
      case "union":
        throw notForTrees(column, declared, "values of several types", "Write one column for each type.");
      default:
        form satisfies never;
    }
  };
  visit(column, declared, [], null);
  if (plans.length === 0) throw notForTrees(column, declared, "records without fields");
  return plans;
}

const plural = {
  numeric: "numbers",
  string: "texts",
  list: "lists",
  regular: "arrays",
  record: "records",
  option: "missing values",
  union: "unions",
};

function dimensions(form: Form): [number[], Form] {
  if (form.kind !== "regular") return [[], form];
  const [inner, content] = dimensions(form.content);
  return [[form.size, ...inner], content];
}

/** The form of a column from awkward's text for it. Throws `BadArgument`. */
export function parsedForm(column: string, text: string): Form {
  try {
    return parseForm(text);
  } catch (error) {
    throw new CoffeaError(
      "BadArgument",
      `Branch "${column}" is declared as "${text}", which cannot be written. Write "float32", "var * float32", "3 * float32", "string" or "var * {pt: float32}". ${(error as Error).message}`,
    );
  }
}

function notForTrees(column: string, form: Form, what: string, way = "Write an RNTuple with mkRNTuple, which holds them."): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `Branch "${column}" is of type ${formToString(form)}, which cannot be written to a TTree: its plain branches hold no ${what}. ${way}`,
  );
}
