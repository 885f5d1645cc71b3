import { CoffeaError } from "../../base/index.ts";

/** A value inside JSON of unknown content, with the way to it for messages. Every method throws `BadArgument` when the value is not what it asks for. */
export class JsonReader {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  /** The member of this name; its value is undefined when there is none. */
  get(key: string): JsonReader {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value)) throw this.fault("an object");
    return new JsonReader((this.value as Record<string, unknown>)[key], this.path === "" ? key : `${this.path}.${key}`);
  }

  list(): JsonReader[] {
    if (!Array.isArray(this.value)) throw this.fault("a list");
    return this.value.map((item, i) => new JsonReader(item, `${this.path}[${i}]`));
  }

  number(): number {
    if (typeof this.value !== "number") throw this.fault("a number");
    return this.value;
  }

  text(): string {
    if (typeof this.value !== "string") throw this.fault("a text");
    return this.value;
  }

  boolean(): boolean {
    if (typeof this.value !== "boolean") throw this.fault("true or false");
    return this.value;
  }

  /** The members of an object; none when the value is absent. */
  record(): Readonly<Record<string, unknown>> {
    if (this.value === undefined) return {};
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value)) throw this.fault("an object");
    return this.value as Record<string, unknown>;
  }

  /** The error that says what was expected here. */
  fault(expected: string): CoffeaError {
    const shown = JSON.stringify(this.value) ?? "missing";
    const got = shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
    const hint = this.path === "" && typeof this.value === "string" ? " JSON text has to be parsed first: fromUhi(JSON.parse(text))." : "";
    return new CoffeaError(
      "BadArgument",
      `This is not a histogram in the UHI form: ${this.path === "" ? "the whole" : `"${this.path}"`} should be ${expected} but is ${got}.${hint}`,
    );
  }
}
