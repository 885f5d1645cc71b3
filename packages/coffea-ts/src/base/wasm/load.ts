import { assemble, type WasmFunction } from "./assembler.ts";

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
