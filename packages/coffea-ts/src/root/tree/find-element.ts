import { numberMember, textMember, type RootObject } from "../streamer/root-object.ts";
import type { StreamerElement, StreamerInfo, StreamerInfos } from "../streamer/streamer-info.ts";

/**
 * The member of a class that a split branch stores: the branch names the class, its version and the member's place in the layout.
 * The member's name has to agree with the branch's; else the class and its base classes are searched for that name.
 */
export function findElement(branch: RootObject, infos: StreamerInfos): StreamerElement | null {
  const className = textMember(branch, "fClassName");
  if (className === "") return null;
  const versions = infos.get(className);
  if (versions === undefined) return null;
  const info = versions.get(numberMember(branch, "fClassVersion")) ?? newest(versions);
  const name = memberName(textMember(branch, "fName"));
  const id = branch.members.has("fID") ? numberMember(branch, "fID") : -1;
  const byPlace = id >= 0 ? info?.elements[id] : undefined;
  if (byPlace !== undefined && (byPlace.name === name || memberName(byPlace.name) === name)) return byPlace;
  return searchByName(info, name, infos) ?? (byPlace !== undefined && !byPlace.isBase ? byPlace : null);
}

function newest(versions: ReadonlyMap<number, StreamerInfo>): StreamerInfo | undefined {
  return versions.get(Math.max(...versions.keys()));
}

/** `parent.fP[3]` → `fP`. */
function memberName(branchName: string): string {
  const withoutDims = branchName.replace(/\[.*$/, "").replace(/\.$/, "");
  return withoutDims.slice(withoutDims.lastIndexOf(".") + 1);
}

function searchByName(info: StreamerInfo | undefined, name: string, infos: StreamerInfos, depth = 0): StreamerElement | null {
  if (info === undefined || depth > 50) return null;
  for (const element of info.elements) {
    if (!element.isBase && element.name === name) return element;
    const bases = element.isBase ? infos.get(element.name) : undefined;
    const found = bases === undefined ? null : searchByName(bases.get(element.baseVersion) ?? newest(bases), name, infos, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
