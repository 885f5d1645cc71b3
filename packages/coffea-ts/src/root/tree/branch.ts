import type { Form } from "../../awkward/index.ts";
import { compressionName } from "../file/file-header.ts";
import { formOfInterpretation, type Interpretation } from "../decode/interpretation.ts";
import { ClassShapes } from "../objects/class-shapes.ts";
import { itemsMember, numberMember, objectMember, textMember, type RootObject } from "../streamer/root-object.ts";
import type { StreamerInfos } from "../streamer/streamer-info.ts";
import { basketTable, type BasketTable } from "./basket-table.ts";
import { findElement } from "./find-element.ts";
import { interpretBranch } from "./interpret-branch.ts";
import type { EntryColumn } from "../entry-table.ts";
import type { Tree } from "./tree.ts";

/** One column of a tree (`TBranch`), or a group of columns. Sizes in bytes. */
export interface Branch extends EntryColumn {
  readonly tree: Tree;
  readonly holder: Tree;
  readonly name: string;
  /** Names of the branches above and of this one, joined with slashes. */
  readonly path: string;
  readonly title: string;
  /** C++ type as uproot spells it: `float[]`, `int32_t`, `std::vector<float>`. */
  readonly typeName: string;
  /** What an entry looks like; null where it cannot be read. */
  readonly form: Form | null;
  /** Why it cannot be read (yet); null where it can. */
  readonly notReadable: string | null;
  readonly entries: number;
  /** Number of baskets. */
  readonly baskets: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  /** Codec that the branch asks for: `["zlib"]`, `["none"]`; single baskets may be stored uncompressed all the same. */
  readonly codecs: readonly string[];
  /** The branch that holds the number of items of each entry, for jagged ones. */
  readonly counter: Branch | null;
  /** The branch that this one is a part of; null at the top of the tree. */
  readonly parent: Branch | null;
  readonly children: readonly Branch[];
  /** How its entries are stored, and where; for the reader. */
  readonly interpretation: Interpretation | null;
  readonly table: BasketTable;
}

type Draft = { -readonly [K in keyof Branch]: Branch[K] } & { children: Branch[] };

/** What all branches of one tree share while they are built. */
interface Building {
  readonly tree: Tree;
  readonly infos: StreamerInfos;
  readonly fileCompression: number;
  readonly all: Draft[];
  /** Which branch a leaf, or a branch object, belongs to: counters are named by these. */
  readonly owners: Map<RootObject, Draft>;
  readonly shapes: ClassShapes;
}

/** Builds all branches of a tree object, sub-branches right after their parent. */
export function buildBranches(
  object: RootObject,
  tree: Tree,
  { infos, fileCompression }: { infos: StreamerInfos; fileCompression: number },
): Branch[] {
  const building: Building = { tree, infos, fileCompression, all: [], owners: new Map(), shapes: new ClassShapes(infos) };
  const objects: { branch: Draft; object: RootObject }[] = [];
  const visit = (item: RootObject | null, parent: Draft | null): void => {
    if (item === null || building.owners.has(item)) return;
    const branch = draftBranch(item, parent, building);
    objects.push({ branch, object: item });
    for (const child of itemsMember(item, "fBranches")) visit(child, branch);
  };
  for (const item of itemsMember(object, "fBranches")) visit(item, null);
  for (const { branch, object: item } of objects) complete(branch, item, building);
  return building.all;
}

function draftBranch(object: RootObject, parent: Draft | null, building: Building): Draft {
  const name = textMember(object, "fName");
  const table = basketTable(object);
  const setting = numberMember(object, "fCompress");
  const embeddedBytes = table.embedded.reduce((sum, basket) => sum + basket.data.length, 0);
  const branch: Draft = {
    tree: building.tree,
    holder: building.tree,
    name,
    path: parent === null ? name : `${parent.path}/${name}`,
    title: textMember(object, "fTitle"),
    typeName: "unknown",
    form: null,
    notReadable: null,
    entries: numberMember(object, "fEntries"),
    baskets: table.entryStarts.length - 1,
    compressedBytes: table.sizes.reduce((sum, size) => sum + size, embeddedBytes),
    uncompressedBytes: numberMember(object, "fTotBytes"),
    codecs: [compressionName(setting < 0 ? building.fileCompression : setting)],
    counter: null,
    parent,
    children: [],
    interpretation: null,
    table,
  };
  building.all.push(branch);
  building.owners.set(object, branch);
  for (const leaf of itemsMember(object, "fLeaves")) if (leaf !== null) building.owners.set(leaf, branch);
  parent?.children.push(branch);
  return branch;
}

function complete(branch: Draft, object: RootObject, { infos, owners, shapes }: Building): void {
  branch.counter = findCounter(object, owners);
  const meaning = interpretBranch(object, {
    isTopLevel: branch.parent === null,
    counterName: branch.counter?.name ?? "",
    element: findElement(object, infos),
    shapes,
  });
  branch.typeName = meaning.typeName;
  branch.notReadable = meaning.notReadable ?? miscount(branch);
  if (branch.notReadable !== null) return;
  branch.interpretation = meaning.interpretation;
  branch.form = meaning.interpretation === null ? null : formOfInterpretation(meaning.interpretation);
}

function findCounter(object: RootObject, owners: ReadonlyMap<RootObject, Draft>): Branch | null {
  const [leaf = null, ...others] = itemsMember(object, "fLeaves");
  const leafCount = leaf === null || others.length > 0 ? null : objectMember(leaf, "fLeafCount");
  const counter = leafCount ?? objectMember(object, "fBranchCount");
  return counter === null ? null : (owners.get(counter) ?? null);
}

function miscount({ table, entries }: Draft): string | null {
  const stored = table.entryStarts.at(-1)!;
  if (stored !== entries) return `its baskets hold ${stored} entries, but ${entries} are announced`;
  return table.entryStarts.every((start, i) => i === 0 || start >= table.entryStarts[i - 1]!)
    ? null
    : "its baskets are not in the order of entries";
}
