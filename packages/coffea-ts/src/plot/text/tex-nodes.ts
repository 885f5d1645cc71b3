import type { FontStyle } from "./glyphs.ts";
import type { Role } from "./tex-symbols.ts";

/** Marks over (or through) a formula. */
export type Mark = "bar" | "hat" | "tilde" | "vec" | "dot" | "ddot" | "check" | "underline" | "slash";

/** A piece of a label: a closed union, read by the layout. */
export type TexNode =
  | { readonly kind: "symbol"; readonly text: string; readonly style: FontStyle; readonly role: Role }
  | { readonly kind: "words"; readonly text: string; readonly style: FontStyle }
  | { readonly kind: "space"; readonly width: number }
  | { readonly kind: "group"; readonly items: readonly TexNode[] }
  | { readonly kind: "scripts"; readonly base: TexNode; readonly sub: TexNode | null; readonly sup: TexNode | null }
  | { readonly kind: "fraction"; readonly over: TexNode; readonly under: TexNode }
  | { readonly kind: "root"; readonly degree: TexNode | null; readonly body: TexNode }
  | { readonly kind: "marked"; readonly mark: Mark; readonly body: TexNode }
  | { readonly kind: "fenced"; readonly open: string; readonly close: string; readonly body: TexNode };
