/** How a symbol of a formula is spaced: as in TeX, ordinary, binary operator, relation, opening, closing, punctuation, large operator. */
export type Role = "ordinary" | "binary" | "relation" | "open" | "close" | "punctuation" | "operator";

const lowercaseGreek =
  "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π " +
  "varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω";
const uppercaseGreek =
  "Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ " +
  "Chi Χ Psi Ψ Omega Ω";
const ordinary =
  "ell ℓ hbar ℏ infty ∞ partial ∂ nabla ∇ Re ℜ Im ℑ prime ′ degree ° angle ∠ forall ∀ exists ∃ emptyset ∅ varnothing ∅ star ★ bigstar ★ dagger † " +
  "ddagger ‡ bullet • ldots … dots … cdots ⋯ therefore ∴ % % # # & & _ _ $ $ aa å AA Å ae æ AE Æ o ø O Ø ss ß S § P ¶ copyright © euro € imath ı";
const binary =
  "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ circ ∘ oplus ⊕ otimes ⊗ odot ⊙ cup ∪ cap ∩ vee ∨ lor ∨ wedge ∧ land ∧ setminus \\ minus −";
const relation =
  "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ uparrow ↑ downarrow ↓ longrightarrow ⟶ mapsto ↦ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ " +
  "implies ⇒ iff ⇔ approx ≈ simeq ≃ sim ∼ cong ≅ equiv ≡ neq ≠ ne ≠ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ lt < gt > propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ " +
  "supset ⊃ subseteq ⊆ supseteq ⊇ parallel ∥ perp ⊥ mid ∣";
const open = "langle ⟨ { { lbrace { lbrack [ lvert | lVert ‖";
const close = "rangle ⟩ } } rbrace } rbrack ] rvert | rVert ‖";
const operator = "sum ∑ prod ∏ int ∫ oint ∮";
const fence = "vert | | ‖ Vert ‖";

/** What a command without arguments draws, and how it is spaced; `slanted` ones take the style of variables. */
export interface TexSymbol {
  readonly text: string;
  readonly role: Role;
  readonly slanted: boolean;
}

const table = new Map<string, TexSymbol>();
add(lowercaseGreek, "ordinary", true);
add(uppercaseGreek, "ordinary");
add(ordinary, "ordinary");
add(fence, "ordinary");
add(binary, "binary");
add(relation, "relation");
add(open, "open");
add(close, "close");
add(operator, "operator");
for (const [name, symbol] of [...table].filter(([, symbol]) => symbol.slanted)) table.set(`up${name}`, { ...symbol, slanted: false });

/** Names that are set upright, as the functions that they are. */
const functions = new Set(
  "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp log ln lg min max sup inf lim det dim arg deg gcd ker Pr".split(
    " ",
  ),
);

/** Widths of the spacing commands, in units of the font size. */
const spaces: ReadonlyMap<string, number> = new Map([
  [",", 3 / 18],
  ["thinspace", 3 / 18],
  [":", 4 / 18],
  [">", 4 / 18],
  ["medspace", 4 / 18],
  [";", 5 / 18],
  ["thickspace", 5 / 18],
  ["!", -3 / 18],
  [" ", 0.28],
  ["quad", 1],
  ["qquad", 2],
  ["enspace", 0.5],
]);

/** The symbol of `\name`, or null. */
export function symbolOf(name: string): TexSymbol | null {
  if (functions.has(name)) return { text: name, role: "operator", slanted: false };
  return table.get(name) ?? null;
}

/** The width of the spacing command `\name` in units of the font size, or null when it is none. */
export function spaceOf(name: string): number | null {
  return spaces.get(name) ?? null;
}

/** All names of symbols and functions, for hints. */
export function symbolNames(): string[] {
  return [...table.keys(), ...functions];
}

/** How a plain character of a formula is spaced. */
export function roleOf(char: string): Role {
  if ("+-*±×−".includes(char)) return "binary";
  if ("=<>:≤≥≈→".includes(char)) return "relation";
  if ("([".includes(char)) return "open";
  if (")]".includes(char)) return "close";
  if (",;".includes(char)) return "punctuation";
  return "ordinary";
}

function add(list: string, role: Role, slanted = false): void {
  const words = list.split(" ");
  for (let index = 0; index < words.length; index += 2) table.set(words[index]!, { text: words[index + 1]!, role, slanted });
}
