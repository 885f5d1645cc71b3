/** A list that accumulates, which every plain list does (coffea's `list_accumulator`). */
export function listAccumulator<T>(items: Iterable<T> = []): T[] {
  return [...items];
}

/** A set that accumulates, which every `Set` does (coffea's `set_accumulator`). */
export function setAccumulator<T>(items: Iterable<T> = []): Set<T> {
  return new Set(items);
}

/** An object whose values accumulate by key, which every plain object does (coffea's `dict_accumulator`). */
export function dictAccumulator<T extends object>(entries: T = {} as T): T {
  return { ...entries };
}

/** Names that the language asks every object for; as keys they have to be set before they are read. */
const asked = new Set(["add", "constructor", "nodeType", "then", "toJSON", "toString", "valueOf", "value"]);

/**
 * An object that begins with `empty()` at every key (coffea's `defaultdict_accumulator`), for counting inside `process`:
 *
 *     const cutflow = defaultdictAccumulator(Number);
 *     cutflow["two muons"] += 12;
 *
 * What is merged, sent and saved is the plain object of the keys that were set, so a merged output has no such beginning any more.
 */
export function defaultdictAccumulator<T>(empty: () => T, entries: Readonly<Record<string, T>> = {}): Record<string, T> {
  return new Proxy<Record<string, T>>(
    { ...entries },
    {
      get(target, key, receiver) {
        if (typeof key === "symbol" || Object.hasOwn(target, key) || asked.has(key)) return Reflect.get(target, key, receiver) as T;
        const value = empty();
        // What can be changed in place has to be the same thing at the next look; a number that was only looked at is no entry.
        if (typeof value === "object" && value !== null) target[key] = value;
        return value;
      },
    },
  );
}
