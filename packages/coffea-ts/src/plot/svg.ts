/** A number for SVG: at most `digits` decimals, no trailing zeros, no minus zero. */
export function number(value: number, digits = 2): string {
  const text = value.toFixed(digits);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

/** Text safe inside elements and attributes; control characters, which XML 1.0 does not allow, are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** One element. Attributes are escaped; numbers are rounded to two decimals. `children` are finished pieces, except in `text` and `title`, where they are text. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[] = []): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeXml(value)}"`)
    .join("");
  const isText = name === "text" || name === "title";
  const content = isText ? children.map(escapeXml).join("") : children.join("");
  return content === "" ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}
