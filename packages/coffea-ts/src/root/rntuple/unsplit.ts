/** Elements `[from, to)` of a decompressed page that holds `count`. */
export interface PagePart {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly from: number;
  readonly to: number; // exclusive
}

/** Puts elements of two bytes together again, whose first bytes stand before all second ones. */
export function unsplit16({ bytes, count, from, to }: PagePart, output: Uint16Array, at: number): void {
  for (let i = from, j = at; i < to; i++, j++) output[j] = bytes[i]! | (bytes[count + i]! << 8);
}

/** The same for four bytes. */
export function unsplit32({ bytes, count, from, to }: PagePart, output: Int32Array, at: number): void {
  const [second, third, fourth] = [count, 2 * count, 3 * count];
  for (let i = from, j = at; i < to; i++, j++)
    output[j] = bytes[i]! | (bytes[second + i]! << 8) | (bytes[third + i]! << 16) | (bytes[fourth + i]! << 24);
}

/** Undoes the folding of signed integers (0, -1, 1, -2, …) in place, for 16 or 32 bits. */
export function unfold(values: Int16Array | Int32Array, start: number, stop: number): void {
  if (values instanceof Int32Array) for (let i = start; i < stop; i++) values[i] = (values[i]! >>> 1) ^ -(values[i]! & 1);
  else for (let i = start; i < stop; i++) values[i] = ((values[i]! & 0xffff) >>> 1) ^ -(values[i]! & 1);
}

/** The same for 64 bits as pairs of words, low before high; `start` and `stop` count pairs. */
export function unfold64(words: Int32Array, start: number, stop: number): void {
  for (let i = 2 * start; i < 2 * stop; i += 2) {
    const [low, high] = [words[i]!, words[i + 1]!];
    const sign = -(low & 1);
    words[i] = ((low >>> 1) | (high << 31)) ^ sign;
    words[i + 1] = (high >>> 1) ^ sign;
  }
}
