/** A run that came to its end, with its value (coffea's `Ok`). */
export class Ok<T> {
  readonly kind = "ok";
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  isOk(): this is Ok<T> {
    return true;
  }

  isErr(): this is Err<T> {
    return false;
  }

  /** The value. */
  unwrap(): T {
    return this.value;
  }
}

/** A run that was ended by an error, with the part that was done before (coffea's `Err`). */
export class Err<T> {
  readonly kind = "err";
  readonly exception: unknown;
  /** The sum over the chunks that were done; undefined where none was. */
  readonly value: T | undefined;

  constructor(exception: unknown, value?: T) {
    this.exception = exception;
    this.value = value;
  }

  isOk(): this is Ok<T> {
    return false;
  }

  isErr(): this is Err<T> {
    return true;
  }

  /** Throws the error. */
  unwrap(): never {
    throw this.exception;
  }
}

/** What a runner with `useResultType` gives in place of throwing (coffea's `Result`). */
export type Result<T> = Ok<T> | Err<T>;
