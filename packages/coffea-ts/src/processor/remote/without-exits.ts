import { CoffeaError } from "../../base/index.ts";

/** Ways for a program to end itself. */
const exits = ["exit", "abort", "kill", "reallyExit"] as const;
type Exits = Partial<Record<(typeof exits)[number], unknown>>;

/**
 * Runs a function of a user in this thread while nothing in it can end the program: such a call throws `NotTraceable` in place of it.
 * Not for two functions at the same time.
 */
export async function withoutExits<T>(run: () => Promise<T>): Promise<T> {
  const process = (globalThis as { process?: Exits }).process;
  if (process === undefined) return run();
  const own = exits.map((name) => [name, process[name]] as const);
  for (const name of exits) {
    process[name] = () => {
      throw new CoffeaError(
        "NotTraceable",
        `It calls process.${name}, which would end the whole program where its calls are recorded; a worker may do that.`,
      );
    };
  }
  try {
    return await run();
  } finally {
    for (const [name, value] of own) process[name] = value;
  }
}
