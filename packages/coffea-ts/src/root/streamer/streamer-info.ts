import { Lazy } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { openRecord, readRange, type FileContext } from "../file/context.ts";
import type { Cursor } from "../file/cursor.ts";
import type { FileHeader } from "../file/file-header.ts";
import { classKey } from "./cpp-types.ts";
import { ObjectReader } from "./object-reader.ts";
import { isRootObject, numberMember, textMember, type RootObject } from "./root-object.ts";

/** One member, or base class, of a class as the file's writer laid it out (ROOT's `TStreamerElement`). */
export interface StreamerElement {
  readonly name: string;
  /** The comment after the member in C++; holds array sizes and the range of Double32_t. */
  readonly title: string;
  /** See {@link elementType}. */
  readonly type: number;
  readonly typeName: string;
  readonly isBase: boolean;
  /** Number of items of a fixed array, all dimensions together; 0 for a single value. */
  readonly arrayLength: number;
  readonly dims: readonly number[];
  /** Member that holds the number of items of a `*member //[n]`. */
  readonly countName: string;
  /** Version of a base class; 0 where it is not known. */
  readonly baseVersion: number;
}

/** Layout of one version of a class (ROOT's `TStreamerInfo`). */
export interface StreamerInfo {
  readonly className: string;
  readonly version: number;
  readonly checksum: number;
  readonly elements: readonly StreamerElement[];
}

/** Layouts by class name ({@link classKey}), and by version inside. */
export type StreamerInfos = Pick<ReadonlyMap<string, ReadonlyMap<number, StreamerInfo>>, "get" | "keys">;

/** Reads the layouts that the file carries; they are parsed when the first one is asked for. A file without them, or with a damaged list, gives none: the built-in ones serve then. */
export function* readStreamerInfos(file: FileContext, header: FileHeader): Reading<StreamerInfos> {
  const { streamerInfoSeek: start, streamerInfoBytes: length } = header;
  if (start <= 0 || length <= 0 || start + length > file.sizeBytes) return new Map();
  const record = (yield* readRange(file, start, length)).slice();
  const parsed = new Lazy<StreamerInfos>(() => {
    try {
      return parseStreamerInfos(openRecord(record, `the class layouts (streamer info) of ${file.name}`));
    } catch {
      return new Map();
    }
  });
  return { get: (className) => parsed.get().get(classKey(className)), keys: () => parsed.get().keys() };
}

/** Parses a `TList` of `TStreamerInfo`. */
export function parseStreamerInfos(cursor: Cursor): ReadonlyMap<string, ReadonlyMap<number, StreamerInfo>> {
  const list = new ObjectReader(cursor, { find: () => null }).readClass("TList");
  const infos = new Map<string, Map<number, StreamerInfo>>();
  for (const item of list.items ?? []) {
    if (item?.className !== "TStreamerInfo") continue;
    const info = toInfo(item);
    const key = classKey(info.className);
    const versions = infos.get(key) ?? new Map<number, StreamerInfo>();
    infos.set(key, versions.set(info.version, info));
  }
  return infos;
}

function toInfo(object: RootObject): StreamerInfo {
  const elements = object.members.get("fElements");
  const items = isRootObject(elements) ? (elements.items ?? []) : [];
  return {
    className: textMember(object, "fName"),
    version: numberMember(object, "fClassVersion"),
    checksum: numberMember(object, "fCheckSum"),
    elements: items.filter((item) => item !== null).map(toElement),
  };
}

function toElement(object: RootObject): StreamerElement {
  const arrayDim = numberMember(object, "fArrayDim");
  const maxIndex = object.members.get("fMaxIndex");
  return {
    name: textMember(object, "fName"),
    title: textMember(object, "fTitle"),
    type: numberMember(object, "fType"),
    typeName: textMember(object, "fTypeName"),
    isBase: object.className === "TStreamerBase",
    arrayLength: numberMember(object, "fArrayLength"),
    dims: maxIndex instanceof Int32Array ? [...maxIndex.subarray(0, arrayDim)] : [],
    countName: textMember(object, "fCountName"),
    baseVersion: numberMember(object, "fBaseVersion"),
  };
}
