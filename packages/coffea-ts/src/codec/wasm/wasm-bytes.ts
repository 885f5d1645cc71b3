/** The WebAssembly decoders, deflated, as base64. Null in the source tree; building `dist/` puts the real module here, so that browsers have it. */
export const codecModule: string | null = null;
