import { createHash, type Hash } from "node:crypto";
import { type Layout, pickEntries } from "../../src/awkward/index.ts";

type NumericLayout = Extract<Layout, { kind: "numeric" }>;

/**
 * Digest of an array's values, the same whatever the widths of its numbers and offsets: sha256 over its nodes in pre-order.
 * A node is a tag (B bool, I signed, U unsigned, F float, S text, L list, O option, R record), its length as 8 little-endian bytes, its payload, its children.
 */
export function digestLayout(layout: Layout): string {
  const hash = createHash("sha256");
  digestNode(hash, layout, layout.length);
  return hash.digest("hex");
}

/** Digests the first `length` values. */
function digestNode(hash: Hash, layout: Layout, length: number): void {
  switch (layout.kind) {
    case "numeric":
      return digestNumbers(hash, layout, length);
    case "string":
      head(hash, "S", length);
      writeWords(hash, length + 1, (i) => layout.offsets[i]!);
      hash.update(layout.bytes.subarray(0, layout.offsets[length]));
      return;
    case "list":
      head(hash, "L", length);
      writeWords(hash, length + 1, (i) => layout.offsets[i]!);
      return digestNode(hash, layout.content, layout.offsets[length]!);
    case "regular":
      head(hash, "L", length);
      writeWords(hash, length + 1, (i) => i * layout.size);
      return digestNode(hash, layout.content, length * layout.size);
    case "record":
      return digestRecord(hash, layout, length);
    case "option":
      return layout.content.kind === "union" ? digestVariant(hash, layout, length) : digestOption(hash, layout, length);
    case "union":
      throw new Error("A variant may always be missing, so a union stands in an option.");
    default:
      return layout satisfies never;
  }
}

function digestRecord(hash: Hash, record: Extract<Layout, { kind: "record" }>, length: number): void {
  head(hash, "R", length);
  writeWords(hash, 1, () => record.fields.length);
  const byBytes = [...record.fields].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const name of byBytes) {
    const bytes = Buffer.from(name);
    writeWords(hash, 1, () => bytes.length);
    hash.update(bytes);
    digestNode(hash, record.field(name), length);
  }
}

function digestOption(hash: Hash, { index, content }: Extract<Layout, { kind: "option" }>, length: number): void {
  const positions = index.subarray(0, length);
  head(hash, "O", length);
  hash.update(Uint8Array.from(positions, (at) => (at < 0 ? 0 : 1)));
  const present = positions.filter((at) => at >= 0);
  digestNode(hash, pickEntries(content, present), present.length);
}

/** The peer counts the state of a variant that holds nothing as its first alternative, of a type without values, and each alternative as an option. */
function digestVariant(hash: Hash, { index, content }: Extract<Layout, { kind: "option" }>, length: number): void {
  const { tags, index: places, contents } = content as Extract<Layout, { kind: "union" }>;
  const tagOf = (entry: number): number => (index[entry]! < 0 ? 0 : tags[index[entry]!]! + 1);
  const own = Uint8Array.from({ length }, (_, entry) => tagOf(entry));
  head(hash, "X", length);
  hash.update(own);
  const missing = own.filter((tag) => tag === 0).length;
  head(hash, "O", missing);
  hash.update(new Uint8Array(missing));
  head(hash, "E", 0);
  for (const [member, values] of contents.entries()) {
    const entries = [...own.keys()].filter((entry) => own[entry] === member + 1);
    head(hash, "O", entries.length);
    hash.update(new Uint8Array(entries.length).fill(1));
    digestNode(
      hash,
      pickEntries(
        values,
        Int32Array.from(entries, (entry) => places[index[entry]!]!),
      ),
      entries.length,
    );
  }
}

const tags = { bool: "B", int: "I", uint: "U", float: "F" } as const;

function digestNumbers(hash: Hash, { dtype, data }: NumericLayout, length: number): void {
  const family = dtype.replace(/\d+$/, "") as keyof typeof tags;
  head(hash, tags[family], length);
  const values = data.subarray(0, length);
  if (family === "bool") hash.update(values);
  else if (values instanceof BigInt64Array || values instanceof BigUint64Array) hash.update(values);
  else if (family === "float") writeFloats(hash, values);
  else writeWords(hash, length, (i) => values[i]!);
}

function head(hash: Hash, tag: string, length: number): void {
  hash.update(tag);
  writeWords(hash, 1, () => length);
}

const batch = 8192;

/** Safe integers as 8 little-endian bytes each. */
function writeWords(hash: Hash, count: number, value: (index: number) => number): void {
  const words = new Int32Array(2 * Math.min(batch, count));
  for (let start = 0; start < count; start += batch) {
    const stop = Math.min(count, start + batch);
    for (let i = start, k = 0; i < stop; i++) {
      const whole = value(i);
      words[k++] = whole;
      words[k++] = Math.floor(whole / 2 ** 32);
    }
    hash.update(new Uint8Array(words.buffer, 0, (stop - start) * 8));
  }
}

/** float64 bits; every NaN is written as the quiet one without payload. */
function writeFloats(hash: Hash, values: ArrayLike<number>): void {
  const floats = new Float64Array(Math.min(batch, values.length));
  const words = new Uint32Array(floats.buffer);
  for (let start = 0; start < values.length; start += batch) {
    const stop = Math.min(values.length, start + batch);
    for (let i = start; i < stop; i++) {
      const value = values[i]!;
      floats[i - start] = value;
      if (Number.isNaN(value)) words.set([0, 0x7ff80000], 2 * (i - start));
    }
    hash.update(new Uint8Array(floats.buffer, 0, (stop - start) * 8));
  }
}
