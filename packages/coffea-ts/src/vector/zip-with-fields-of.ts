import { withField, type Form, type Untyped } from "../awkward/index.ts";
import type { Cartesian } from "./cartesian.ts";
import { coordinateNames } from "./coordinate-fields.ts";
import { recordForm, type Vectors } from "./read-vector.ts";
import { zipVectors } from "./zip-vectors.ts";

/** Vectors of these components that keep the fields of `self` that are no coordinates. */
export function zipWithFieldsOf(self: Vectors, components: Cartesian, name: string): Untyped {
  const others = [...recordForm(self).fields].filter(([field]) => !coordinateNames().has(field));
  const get = (field: string): Untyped => (self as Untyped).field(field);
  const flat = others.filter(([, form]) => !isNested(form)).map(([field]) => [field, get(field)]);
  let vectors = zipVectors(components, name, Object.fromEntries(flat));
  // zip would pair lists inside the record with the vectors
  for (const [field, form] of others) if (isNested(form)) vectors = withField(vectors, get(field), field);
  return vectors;
}

function isNested(form: Form): boolean {
  if (form.kind === "option") return isNested(form.content);
  return form.kind === "list" || form.kind === "regular";
}
