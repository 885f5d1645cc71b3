import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import type { AwkwardForm } from "../awkward/index.ts";
import { openFileSource } from "../bytes/index.ts";
import { openRoot } from "../root/index.ts";
import { treeForm } from "./tree-form.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());

for (const [name, tree] of [
  ["nano_dimuon.root", "Events"],
  ["nano_tree.root", "Events"],
  ["nano_tt_v15.root", "Events"],
  ["treemaker.root", "PreSelection"],
  ["PHYSLITE_example.root", "CollectionTree"],
  ["delphes.root", "Delphes"],
] as const) {
  const path = sampleFile(name);
  const skip = (path === null && `${name} is not on this machine`) || (!havePeers && "no Python peers");

  test(`the form of ${name} is coffea's, for each branch that is read`, { skip }, async () => {
    const root = await openRoot(openFileSource(path!));
    const ours = treeForm(await root.tree(tree));
    await root.close();
    const theirs = (await oracle.call("fileset_oracle", "tree_form", path, tree)) as AwkwardForm;
    const byName = new Map(theirs.fields!.map((field, i) => [field, theirs.contents![i]!]));
    assert.deepEqual(ours.parameters, theirs.parameters);
    const found = ours.fields!.filter((field) => byName.has(field));
    assert.ok(found.length > 0.8 * ours.fields!.length, "nearly all have the same name there");
    for (const [i, field] of ours.fields!.entries()) {
      if (byName.has(field)) assert.deepEqual(plain(ours.contents![i]!), plain(byName.get(field)!), field);
    }
  });
}

/** Without names of records, which uproot takes from C++ classes, and without fields that its forms have and its arrays have not (`@other1` of TRef); and text as text, also where coffea's docs replace the mark of it. */
function plain(form: AwkwardForm | string): unknown {
  if (typeof form === "string") return form;
  const { parameters, content, contents: all, fields, ...rest } = form;
  const isKept = (_: unknown, i: number): boolean => fields?.[i]?.startsWith("@") !== true;
  const contents = all?.filter(isKept);
  const isText = typeof content === "object" && content.parameters?.["__array__"] === "char";
  const every: Readonly<Record<string, unknown>> = { ...(isText ? { __array__: "string" } : {}), ...parameters };
  const { __record__: _record, ...others } = every;
  return {
    ...rest,
    parameters: others,
    ...(fields === undefined ? {} : { fields: fields?.filter(isKept) }),
    ...(content === undefined ? {} : { content: plain(content) }),
    ...(contents === undefined ? {} : { contents: contents.map(plain) }),
  };
}
