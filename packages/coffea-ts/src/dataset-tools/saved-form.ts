import type { AwkwardForm } from "../awkward/index.ts";
import { compressForm } from "../fileset/index.ts";
import type { FoundFile } from "../processor/index.ts";
import type { PreprocessWarning } from "./preprocess-options.ts";
import { unionForm } from "./union-form.ts";

const listed = 5;

/**
 * The form of the events of all files of a dataset, as filesets hold it; null without files. Files with the same form count once.
 * Fields that are not the same in all of them are warned about, except flags that some files do not have, which is usual.
 */
export function savedForm(
  dataset: string,
  files: readonly (FoundFile & { readonly kind: "good" })[],
  warn: (warning: PreprocessWarning) => void,
): string | null {
  const texts = new Set(files.flatMap(({ facts }) => (facts.form === null ? [] : [facts.form])));
  if (texts.size === 0) return null;
  const { form, uneven } = unionForm([...texts].map((text) => JSON.parse(text) as AwkwardForm));
  const odd = uneven.filter(({ isFlag }) => !isFlag);
  if (odd.length > 0) {
    const named = odd.slice(0, listed).map(({ field, problem }) => `"${field}" ${problem}`);
    const more = odd.length > listed ? `; and ${odd.length - listed} more` : "";
    warn({
      dataset,
      file: null,
      message: `not all files have the same branches: ${named.join("; ")}${more}. Chunks that miss a branch which is needed will fail.`,
    });
  }
  return compressForm(JSON.stringify(form));
}
