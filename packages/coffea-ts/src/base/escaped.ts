const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text with named entities where HTML and SVG have characters of their own. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => named[character]!);
}
