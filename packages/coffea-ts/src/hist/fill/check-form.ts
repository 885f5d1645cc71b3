import { describe, formOf, formToString, type Expr, type Form } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { wantedText, type Wanted } from "./wanted.ts";

/**
 * Refuses an expression whose values an axis cannot take, before anything is read: missing values, records, texts for numbers and the other way round.
 * `name` says in the message for what it was given. With `missing`, missing values are allowed. Throws `BadArgument`.
 */
export function checkForm(expression: Expr<unknown>, { wanted, name, missing }: FormCheck): void {
  const form = formOf(expression);
  const leaf = innermost(form, missing);
  const given = (): string => `fill got ${describe(expression)} of type ${formToString(form)} for ${name}`;
  switch (leaf.kind) {
    case "option":
      throw new CoffeaError(
        "BadArgument",
        `${given()}: it has missing values, and a histogram has no bin for them. Leave them out with ak.dropNone, or give them a value with ak.fillNone.`,
      );
    case "record":
      throw new CoffeaError(
        "BadArgument",
        `${given()}. ${wantedText(wanted)} Fill one of its fields: ${fieldList([...leaf.fields.keys()])}.`,
      );
    case "union":
      throw new CoffeaError(
        "BadArgument",
        `${given()}: it holds values of different kinds. ${wantedText(wanted)} Numbers and 64-bit integers become one kind with ak.cast(x, "float64").`,
      );
    case "string":
      if (wanted !== "text") throw new CoffeaError("BadArgument", `${given()}. ${wantedText(wanted)}`);
      return;
    case "numeric":
      if (wanted === "text") throw new CoffeaError("BadArgument", `${given()}. ${wantedText(wanted)}`);
      return;
    default:
      throw leaf satisfies never;
  }
}

/** What an expression has to fit to. */
export interface FormCheck {
  readonly wanted: Wanted;
  /** How messages call what it is for. */
  readonly name: string;
  /** Whether missing values are allowed. */
  readonly missing: boolean;
}

type Leaf = Exclude<Form, { kind: "list" | "regular" }>;

/** The form inside all lists, and inside missing values when they are allowed. */
function innermost(form: Form, missing: boolean): Leaf {
  let inner = form;
  for (;;) {
    if (inner.kind !== "list" && inner.kind !== "regular" && !(missing && inner.kind === "option")) return inner;
    inner = inner.content;
  }
}

function fieldList(fields: readonly string[]): string {
  const shown = fields.slice(0, 8).map((field) => `"${field}"`);
  return `${shown.join(", ")}${fields.length > 8 ? ", …" : ""}`;
}
