import type { ByteWriter } from "./byte-writer.ts";
import type { Member, StreamedClass } from "./class-members.ts";
import { streamedClasses } from "./streamed-classes.ts";

/** A list of TStreamerInfo that is in a file already: all that stands behind its length. It keeps its place, as references in it count from there. */
export interface WrittenInfos {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Bytes of a list before its objects, when its name is empty. */
export const LIST_HEAD_BYTES = 21;

/** Writes the list of TStreamerInfo that tells every reader how the file's classes are laid out, behind those that are there already. */
export function writeStreamerInfos(writer: ByteWriter, classes: readonly StreamedClass[], written: WrittenInfos | null = null): void {
  writer.versioned(5, () => {
    writeObject(writer);
    writer.string("").int32(classes.length + (written?.count ?? 0));
    if (written !== null) writer.raw(written.bytes);
    for (const streamed of classes) {
      writer.object("TStreamerInfo", () => writeInfo(writer, streamed));
      writer.string(""); // the list's option of this object
    }
  });
}

/** A TObject: version, unique identifier, bits. */
export function writeObject(writer: ByteWriter, bits = 0): void {
  writer.int16(1).int32(0, bits);
}

/** A TNamed, framed. */
export function writeNamed(writer: ByteWriter, name: string, title: string, bits = 0): void {
  writer.versioned(1, () => {
    writeObject(writer, bits);
    writer.string(name).string(title);
  });
}

function writeInfo(writer: ByteWriter, streamed: StreamedClass): void {
  writer.versioned(10, () => {
    writeNamed(writer, streamed.name, "", 0x10000);
    writer.int32(streamed.checksum | 0, streamed.version);
    writer.object("TObjArray", () =>
      writer.versioned(3, () => {
        writeObject(writer);
        writer.string("").int32(streamed.members.length, 0);
        for (const member of streamed.members) writeMember(writer, member, streamed);
      }),
    );
  });
}

// Numbers of kinds of members, as TStreamerInfo::EReadWrite has them: 40 is added for an array with a counter.
const ARRAY = 40;
const OBJECT = 61;
const VALUE = 62;
const OWNED = 63;
const POINTER = 64;
const STRING = 65;
/** Arrays of numbers, which are base classes of histograms and need no description of their own. */
const arrayChecksums: Readonly<Record<string, number>> = {
  TArrayC: 0xae879936,
  TArrayS: 0x035c9314,
  TArrayI: 0xd9d571c7,
  TArrayF: 0x5a0bf6f1,
  TArrayD: 0x7139ef34,
};
const baseCodes: Readonly<Record<string, number>> = { TObject: 66, TNamed: 67 };

/** What all kinds of elements have. */
interface Element {
  readonly name: string;
  readonly title?: string;
  readonly code: number;
  readonly bytes: number;
  readonly type: string;
  readonly baseChecksum?: number;
}

function writeMember(writer: ByteWriter, member: Member, owner: StreamedClass): void {
  const element = (className: string, version: number, fields: Element, rest?: () => void): void => {
    writer.object(className, () =>
      writer.versioned(version, () => {
        writeElement(writer, fields);
        rest?.();
      }),
    );
  };
  const { name } = member;
  switch (member.kind) {
    case "base": {
      const parent = streamedClasses.find((other) => other.name === name) ?? { checksum: arrayChecksums[name]!, version: 1 };
      const fields = { name, code: baseCodes[name] ?? 0, bytes: 0, type: "BASE", baseChecksum: parent.checksum };
      return element("TStreamerBase", 3, fields, () => writer.int32(parent.version));
    }
    case "basic":
      return element("TStreamerBasicType", 2, { name, code: member.type[1], bytes: member.type[2], type: member.type[0] });
    case "array": {
      const [type, code, bytes] = member.type;
      const fields = { name, title: `[${member.counter}]`, code: code + ARRAY, bytes, type: `${type}*` };
      return element("TStreamerBasicPointer", 2, fields, () => writer.int32(owner.version).string(member.counter).string(owner.name));
    }
    case "object":
      return element("TStreamerObject", 2, { name, code: OBJECT, bytes: member.bytes, type: member.type });
    case "value":
      return element("TStreamerObjectAny", 2, { name, code: VALUE, bytes: member.bytes, type: member.type });
    case "owned":
      return element("TStreamerObjectPointer", 2, { name, title: "->", code: OWNED, bytes: member.bytes, type: member.type });
    case "pointer":
      return element("TStreamerObjectPointer", 2, { name, code: POINTER, bytes: member.bytes, type: member.type });
    case "string":
      return element("TStreamerString", 2, { name, code: STRING, bytes: 24, type: "TString" });
    default:
      member satisfies never;
  }
}

function writeElement(writer: ByteWriter, element: Element): void {
  writer.versioned(4, () => {
    writeNamed(writer, element.name, element.title ?? "");
    writer.int32(element.code, element.bytes, 0, 0);
    // five array dimensions, which a base class uses for its checksum
    writer.int32(0, (element.baseChecksum ?? 0) | 0, 0, 0, 0).string(element.type);
  });
}
