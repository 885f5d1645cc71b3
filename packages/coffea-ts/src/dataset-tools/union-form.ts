import { type AwkwardForm, formFromAwkward, formToAwkward, formToString, unifyForms } from "../awkward/index.ts";

/** A field that is not the same in all files of a dataset. */
export interface UnevenField {
  readonly field: string;
  /** What is uneven: some files do not have it, or it has several types. */
  readonly problem: string;
  /** Whether it is a boolean that some files do not have, as trigger bits are. */
  readonly isFlag: boolean;
}

/**
 * The form that holds the events of all files of a dataset: the fields of all, in the order in which they first appear. A field that some files do not have
 * may be missing (is an option); one with several types has the type that holds them all. Each such field is listed.
 */
export function unionForm(forms: readonly AwkwardForm[]): { readonly form: AwkwardForm; readonly uneven: readonly UnevenField[] } {
  const [first, ...others] = forms;
  if (others.length === 0) return { form: first!, uneven: [] };
  const fields = new Map<string, AwkwardForm[]>();
  for (const form of forms) {
    for (const [i, field] of form.fields!.entries()) {
      const known = fields.get(field);
      if (known === undefined) fields.set(field, [form.contents![i] as AwkwardForm]);
      else known.push(form.contents![i] as AwkwardForm);
    }
  }
  const uneven: UnevenField[] = [];
  const contents = [...fields].map(([field, found]) => unionOfField(field, found, forms.length, uneven));
  return { form: { ...first!, fields: [...fields.keys()], contents }, uneven };
}

function unionOfField(field: string, found: readonly AwkwardForm[], files: number, uneven: UnevenField[]): AwkwardForm {
  const [first] = found;
  const types = new Set(found.map((form) => formToString(formFromAwkward(form))));
  const isMissing = found.length < files;
  if (types.size === 1 && !isMissing) return first!;
  const problems = [
    ...(isMissing ? [`is in only ${found.length} of ${files} forms`] : []),
    ...(types.size > 1 ? [`has the types ${[...types].join(", ")}`] : []),
  ];
  const merged = found.map((form) => formFromAwkward(form)).reduce(unifyForms);
  const isFlag = types.size === 1 && merged.kind === "numeric" && merged.dtype === "bool";
  uneven.push({ field, problem: problems.join(" and "), isFlag });
  const { __array__: _array, __record__: _record, ...docs } = (first!.parameters ?? {}) as Record<string, unknown>;
  return formToAwkward(isMissing && merged.kind !== "option" ? { kind: "option", content: merged } : merged, docs);
}
