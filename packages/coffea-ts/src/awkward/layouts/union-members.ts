import type { Form, UnionForm } from "../form.ts";
import { sameShape } from "../graph/merge-forms.ts";
import { promoteDtypes } from "../graph/promote.ts";
import type { Layout } from "../layout.ts";

interface SortedMembers {
  readonly tags: Uint8Array;
  readonly index: Int32Array;
  readonly members: readonly (readonly Layout[])[];
}

/** The entries of several layouts one after the other, sorted by the members of a union: of each member the layouts that belong to it, in order. */
export function sortMembers(layouts: readonly Layout[], form: UnionForm, length: number): SortedMembers {
  const members: Layout[][] = form.contents.map(() => []);
  const sizes = form.contents.map(() => 0);
  const tags = new Uint8Array(length);
  const index = new Int32Array(length);
  const place = (layout: Layout): { tag: number; start: number } => {
    const tag = memberFor(form, layout);
    const start = sizes[tag]!;
    members[tag]!.push(layout);
    sizes[tag]! += layout.length;
    return { tag, start };
  };
  let at = 0;
  for (const layout of layouts) {
    const isUnion = layout.kind === "union";
    const places = (isUnion ? layout.contents : [layout]).map(place);
    for (let i = 0; i < layout.length; i++, at++) {
      const { tag, start } = places[isUnion ? layout.tags[i]! : 0]!;
      tags[at] = tag;
      index[at] = start + (isUnion ? layout.index[i]! : i);
    }
  }
  return { tags, index, members };
}

/** The member of a union that holds the entries of a layout; only what tells kinds apart is looked at, no field and no content. */
function memberFor(form: UnionForm, layout: Layout): number {
  const exact = form.contents.findIndex(
    (member) => member.kind === "numeric" && layout.kind === "numeric" && member.dtype === layout.dtype,
  );
  const tag = exact >= 0 ? exact : form.contents.findIndex((member) => holds(member, layout));
  if (tag < 0) throw new Error(`no member of the union holds a ${layout.kind}`);
  return tag;
}

function holds(member: Form, layout: Layout): boolean {
  if (layout.kind === "list" || layout.kind === "regular") return member.kind === "list" || member.kind === "regular";
  if (member.kind === "numeric" && layout.kind === "numeric") return promoteDtypes(member.dtype, layout.dtype) === member.dtype;
  if (member.kind === "record" && layout.kind === "record") return sameShape({ ...member, fields: [...member.fields.keys()] }, layout);
  return member.kind === layout.kind;
}
