import { CoffeaError, type ErrorCode } from "./errors.ts";

/** An error taken apart: its class where it is one of ours or of the language, what every error has, and its own members. */
export interface ErrorParts {
  readonly kind: string;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly own: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const nativeErrors = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError } as const;

/** The class of the language that an error is of. */
function nativeName(error: Error): string {
  if (error instanceof AggregateError) return "AggregateError";
  return Object.entries(nativeErrors).find(([, Native]) => Native !== Error && error instanceof Native)?.[0] ?? "Error";
}

/** The parts of an error. `keep` gives what to keep of its cause and of its own members. */
export function errorParts(error: Error, keep: (value: unknown) => unknown): ErrorParts {
  const { name, message, stack } = error;
  const own = Object.entries(error).filter(([key]) => !["name", "message", "stack", "cause"].includes(key));
  return {
    kind: error instanceof CoffeaError ? "CoffeaError" : nativeName(error),
    name,
    message,
    stack,
    own: Object.fromEntries(own.map(([key, item]) => [key, keep(item)])),
    ...("cause" in error ? { cause: keep(error.cause) } : {}),
    ...(error instanceof AggregateError ? { errors: error.errors.map(keep) } : {}),
  };
}

/** The error of the other side, of the same class where that is one of ours or of the language; its stack stays that of the other side. */
export function makeError(packed: ErrorParts): Error {
  const { kind, name, message, stack, own } = packed;
  const options = "cause" in packed ? { cause: packed.cause } : {};
  const { code, details, ...rest } = own;
  let error: Error;
  if (kind === "CoffeaError")
    error = new CoffeaError(code as ErrorCode, message, { ...options, details: (details ?? {}) as Record<string, unknown> });
  else if (kind === "AggregateError") error = new AggregateError(packed.errors ?? [], message, options);
  else error = new (nativeErrors[kind as keyof typeof nativeErrors] ?? Error)(message, options);
  if (error.name !== name) Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
  Object.defineProperty(error, "stack", { value: stack, configurable: true, writable: true });
  return Object.assign(error, kind === "CoffeaError" ? rest : own);
}
