const importSection = 2;
const memoryImport = 2;
const hasMaximum = 1;
const isShared = 2;

/**
 * A module that imports one memory with a maximum, and before it only functions, as one that imports a memory of the shared kind. There is no other difference for code
 * without atomic instructions. Throws where the bytes are not so.
 */
export function withSharedMemory(module: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(module);
  let at = 8; // magic and version
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const text = (): void => {
    const length = number();
    at += length;
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const length = number();
    if (section !== importSection) {
      at += length;
      continue;
    }
    for (let left = number(); left > 0; left--) {
      text();
      text();
      if (bytes[at++] === memoryImport) {
        if (bytes[at] !== hasMaximum) break;
        bytes[at]! |= isShared;
        return bytes;
      }
      number(); // type of the function
    }
    break;
  }
  throw new Error("the module imports no memory with a maximum");
}
