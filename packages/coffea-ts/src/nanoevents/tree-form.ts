import { type AwkwardForm, formToAwkward } from "../awkward/index.ts";
import type { EntryTable } from "../root/index.ts";
import { branchColumns } from "./branch-columns.ts";

/**
 * What the events of a tree look like, as awkward's form of a record with a field for each readable branch, in the tree's order.
 * Titles and C++ types of branches are parameters (`__doc__`, `typename`), as coffea saves them.
 */
export function treeForm(tree: EntryTable): AwkwardForm {
  const { columns } = branchColumns(tree);
  return {
    class: "RecordArray",
    fields: columns.map(({ name }) => name),
    contents: columns.map(({ branch, form }) => formToAwkward(form, { __doc__: branch.title, typename: branch.typeName })),
    parameters: { __doc__: tree.title },
    form_key: null,
  };
}
