import { isCoffeaError } from "../base/index.ts";

/** Error codes of the operating system and of the network that another attempt may cure. */
const passing = new Set([
  "EAGAIN",
  "EBUSY",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "EINTR",
  "EIO",
  "EMFILE",
  "ENETDOWN",
  "ENETUNREACH",
  "ENFILE",
  "EPIPE",
  "ESTALE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** The error and its causes, outermost first. */
export function* errorChain(error: unknown): Generator {
  const seen = new Set<unknown>();
  for (let current = error; current !== undefined && current !== null && !seen.has(current);) {
    seen.add(current);
    yield current;
    current = typeof current === "object" ? (current as { cause?: unknown }).cause : undefined;
  }
}

/**
 * Whether another attempt may help: a failed read (`ReadFailed`), a worker that ended under its task (`WorkerDied`), or a system error such as `EIO` or `ETIMEDOUT`, here or in a cause.
 * Mistakes in a program, missing files and damaged files stay what they are.
 */
export function isTransient(error: unknown): boolean {
  for (const link of errorChain(error)) {
    if (isCoffeaError(link)) {
      if (link.code === "ReadFailed") return true;
      // An error that nothing caught is a mistake in the program: its own kind decides.
      if (link.code === "WorkerDied" && link.details["cause"] !== "uncaught") return true;
      continue;
    }
    const code = typeof link === "object" && link !== null ? (link as { code?: unknown }).code : undefined;
    if (typeof code === "string" && passing.has(code)) return true;
  }
  return false;
}
