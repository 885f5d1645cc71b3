import type { Form } from "../form.ts";
import { leafOf, listForm, optionForm, withoutOption } from "./forms.ts";

/** The form of an operand at one level; null is a literal. */
export type OperandForm = Form | null;

/**
 * How operands meet at a level where at least one is a list.
 * `paired[i]`: operand i takes part with its own lists; otherwise it is repeated: a value without lists, or fixed lists of one item beside longer ones.
 */
export interface Alignment {
  readonly paired: readonly boolean[];
  /** The common size when every paired operand has fixed-size lists of it, else null. */
  readonly size: number | null;
}

/** What an operation decides itself about broadcasting. */
export interface BroadcastRule {
  /** Whether the operation takes the operands as they are at this level (1 for events, 2 for their items, …); without it, when there is neither a list nor an option left. */
  readonly stop?: (forms: readonly OperandForm[], depth: number) => boolean;
  /** Which options make the result missing; without it, all of this level. */
  readonly through?: (forms: readonly OperandForm[]) => readonly boolean[];
}

export interface ZipOptions {
  /** The level at which records are made even if the fields have more lists; null for the innermost. */
  readonly depthLimit: number | null;
  /**
   * Whether a record is missing where one of its fields is, at the limit too unless it is "beforeLimit"; otherwise only lists that are missing make missing values outside.
   */
  readonly optionsOutside: boolean | "beforeLimit";
}

/** `zip` keeps missing values of leaves in the fields, unless they are wanted outside. */
export function zipRule({ depthLimit, optionsOutside }: ZipOptions = { depthLimit: null, optionsOutside: false }): BroadcastRule {
  const isReady = (form: OperandForm): boolean => optionsOutside === false || form?.kind !== "option";
  return {
    stop: (forms, depth) => {
      if (depth === depthLimit && optionsOutside === "beforeLimit") return true;
      return (depth === depthLimit || forms.every(isLeaf)) && forms.every(isReady);
    },
  };
}
/** `withField` stops where the record is, whatever the field holds. */
export const withFieldRule: BroadcastRule = { stop: (forms) => forms[0]?.kind === "record" || forms[0]?.kind === "union" };
/** `where` chooses whole entries as soon as the condition is flat; a missing condition gives a missing value, a missing value that is not chosen does not. */
export const whereRule: BroadcastRule = {
  stop: ([condition]) => condition?.kind === "numeric",
  through: (forms) => (forms[0]?.kind === "option" ? forms.map((_, i) => i === 0) : forms.map((form) => form?.kind === "option")),
};

/** `mask` stops where the mask decides: the values may be whole lists there. A missing decision gives a missing value. */
export const maskRule: BroadcastRule = {
  stop: ([, mask]) => mask?.kind === "numeric" || (mask?.kind === "option" && mask.content.kind === "numeric"),
};

/** The next step at this level. */
export type Step =
  | { readonly kind: "leaf" }
  | { readonly kind: "options"; readonly through: readonly boolean[] }
  | { readonly kind: "lists"; readonly alignment: Alignment };

/** What broadcasting does next with operands of these forms. Forms and layouts are taken apart by the same decisions. */
export function nextStep(forms: readonly OperandForm[], rule: BroadcastRule, depth = 1): Step {
  if (rule.stop?.(forms, depth) === true) return { kind: "leaf" };
  if (forms.some((form) => form?.kind === "option"))
    return { kind: "options", through: rule.through?.(forms) ?? forms.map((form) => form?.kind === "option") };
  const alignment = align(forms);
  return alignment === null ? { kind: "leaf" } : { kind: "lists", alignment };
}

/** The content of an operand one level further in. */
export function contentForm(form: Form): Form {
  return form.kind === "list" || form.kind === "regular" ? form.content : form;
}

/** The form that an element-wise operation gives; `leaf` makes the innermost form. */
export function broadcastForms(
  forms: readonly OperandForm[],
  leaf: (leaves: readonly OperandForm[]) => Form,
  rule: BroadcastRule = {},
): Form {
  return formAt(forms, 1, { leaf, rule });
}

interface Making {
  readonly leaf: (leaves: readonly OperandForm[]) => Form;
  readonly rule: BroadcastRule;
}

function formAt(forms: readonly OperandForm[], depth: number, making: Making): Form {
  const step = nextStep(forms, making.rule, depth);
  switch (step.kind) {
    case "leaf":
      return making.leaf(forms);
    case "options": {
      const inner = forms.map((form, i) => (form !== null && step.through[i] ? withoutOption(form) : form));
      return optionForm(formAt(inner, depth, making));
    }
    case "lists": {
      const { paired, size } = step.alignment;
      const content = formAt(
        forms.map((form, i) => (form !== null && (paired[i] || form.kind === "regular") ? contentForm(form) : form)),
        depth + 1,
        making,
      );
      return size === null ? listForm(content) : { kind: "regular", size, content };
    }
    default:
      step satisfies never;
      throw new Error("unreachable");
  }
}

function align(forms: readonly OperandForm[]): Alignment | null {
  const lists = forms.filter((form) => isList(form));
  if (lists.length === 0) return null;
  const stretched = lists.some((form) => !isSingle(form)) ? isSingle : () => false;
  const paired = forms.map((form) => isList(form) && !stretched(form));
  const sizes = new Set(forms.filter((_, i) => paired[i]).map((form) => (form?.kind === "regular" ? form.size : null)));
  const [size] = sizes;
  return { paired, size: sizes.size === 1 ? (size ?? null) : null };
}

function isLeaf(form: OperandForm): boolean {
  return form === null || leafOf(form) === withoutOption(form);
}

function isList(form: OperandForm): boolean {
  return form?.kind === "list" || form?.kind === "regular";
}

function isSingle(form: OperandForm): boolean {
  return form?.kind === "regular" && form.size === 1;
}
