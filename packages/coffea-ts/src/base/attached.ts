/** A constructor that constructs the object that it is given: what a class on top of it declares lands there. */
const Given = function given(object: object): object {
  return object;
} as unknown as new (object: object) => object;

/**
 * Values remembered with objects, as a `WeakMap` does it, but inside of the objects (as private fields that nobody else sees, and copies do not have):
 * several times as fast, and nothing that the garbage collector has to look through. To be made once for each purpose, not often.
 */
export class Attached<K extends object, V> {
  readonly get: (object: K) => V | undefined;
  readonly has: (object: K) => boolean;
  readonly set: (object: K, value: V) => void;

  constructor() {
    class Carrier extends Given {
      #value: V;

      constructor(object: object, value: V) {
        super(object);
        this.#value = value;
      }
      static read(this: void, object: object): V | undefined {
        return #value in object ? object.#value : undefined;
      }
      static carries(this: void, object: object): boolean {
        return #value in object;
      }
      static write(this: void, object: object, value: V): void {
        if (#value in object) object.#value = value;
        else void new Carrier(object, value);
      }
    }
    this.get = Carrier.read;
    this.has = Carrier.carries;
    this.set = Carrier.write;
  }
}
