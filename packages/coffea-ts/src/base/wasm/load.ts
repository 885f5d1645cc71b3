import { assemble, type WasmFunction } from "./assembler.ts";
import type { ThreadMemory } from "./thread-memory.ts";

/** Functions that run on a memory of their own. */
export interface Loaded<Run> {
  /** The functions by name. */
  readonly run: Run;
  /** The memory, all zeros at first. */
  readonly buffer: ArrayBuffer;
}

const PAGE = 2 ** 16;
// Each set of functions is compiled once, however many memories it runs on.
const modules = new WeakMap<readonly WasmFunction[], WebAssembly.Module>();

/**
 * The functions on a new memory of at least `bytes` bytes. `Run` has a function for each, of numbers.
 * Null where that is not to be had: forbidden by a page's content policy, or an engine without WebAssembly or its vector instructions. Callers have a loop in
 * JavaScript that does the same.
 */
export function load<Run>(functions: readonly WasmFunction[], bytes: number): Loaded<Run> | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    let module = modules.get(functions);
    if (module === undefined) modules.set(functions, (module = new WebAssembly.Module(assemble(functions))));
    return { run: new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Run, buffer: memory.buffer };
  } catch {
    return null;
  }
}

/** The functions on the memory of a thread; null as for {@link load}. */
export function loadOn<Run>(functions: readonly WasmFunction[], { memory }: ThreadMemory): Run | null {
  try {
    const module = new WebAssembly.Module(assemble(functions, "shared"));
    return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Run;
  } catch {
    return null;
  }
}
