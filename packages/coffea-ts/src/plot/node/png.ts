import { CoffeaError } from "../../base/index.ts";

/** Renders an SVG picture with resvg. Fonts of the machine are read only when the picture leaves characters to them. */
export async function renderPng(svg: string, width: number | null): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  if (width !== null && !(width >= 1 && width <= 20_000))
    throw new CoffeaError("BadArgument", `A PNG image cannot be ${width} pixels wide: give a width between 1 and 20000.`);
  try {
    const renderer = new Resvg(svg, {
      background: "white",
      font: { loadSystemFonts: svg.includes("<text") },
      ...(width === null ? {} : { fitTo: { mode: "width", value: Math.round(width) } }),
    });
    return renderer.render().asPng();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CoffeaError("BadArgument", `This text cannot be drawn as an SVG picture (${reason}). Pass what plot1d returned.`, { cause });
  }
}
