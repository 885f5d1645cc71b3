/** A run that was stopped from outside, by Ctrl-C or by a batch system. Its exit code is that of the signal. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What a signal is to the shell: 128 and its number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Signals of the system that end a run between two chunks. */
export interface StopSignals {
  readonly signal: AbortSignal;
  /** Stops listening. */
  readonly close: () => void;
}

/**
 * Turns the first SIGINT (Ctrl-C) or SIGTERM into an aborted signal whose reason is a {@link StoppedError}; a second one ends the process at once.
 * `tell` is told the first time.
 */
export function stopSignals(tell: () => void): StopSignals {
  const controller = new AbortController();
  const names = ["SIGINT", "SIGTERM"] as const;
  const close = (): void => {
    for (const name of names) process.off(name, stop);
  };
  const stop = (name: "SIGINT" | "SIGTERM"): void => {
    close();
    tell();
    controller.abort(new StoppedError(`The run was stopped (${name}).`, exitCodes[name]));
  };
  for (const name of names) process.on(name, stop);
  return { signal: controller.signal, close };
}
