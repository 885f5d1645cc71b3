/** How progress is told. `auto`: bars on a terminal; else lines, or nothing where the output is for programs. Apart from the telling, so that help needs nothing else loaded. */
export const progressKinds = ["auto", "bar", "plain", "json", "none"] as const;
export type ProgressKind = (typeof progressKinds)[number];
