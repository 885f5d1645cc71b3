import { readFileSync } from "node:fs";
import { repository } from "./setup/step.ts";

/** The programs in examples/gallery in the order of the page. */
const examples = [
  "stack",
  "ratio",
  "overlay",
  "areas",
  "spectrum",
  "flow",
  "efficiency",
  "pull",
  "map",
  "fine-map",
  "table-map",
  "projections",
  "cutflow",
  "cutflow-table",
  "pie",
  "terminal",
  "terminal-map",
] as const;

const head = `# Gallery

Each picture is the default export of the program below it; \`npm run gallery\` makes this page anew. What the options mean stands in [plot.md](plot.md).
Data are made on the spot, with random numbers from \`examples/gallery/random.ts\` that are always the same.
`;

/** The page and its pictures, by path in the repository, as the examples make them now. */
export async function galleryFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const sections: string[] = [head];
  for (const name of examples) {
    const path = `examples/gallery/${name}.ts`;
    const [title, text, ...code] = readFileSync(`${repository}${path}`, "utf8").split("\n");
    const { default: drawn } = (await import(`../${path}`)) as { readonly default: string };
    const isPicture = drawn.startsWith("<svg");
    if (isPicture) files.set(`docs/gallery/${name}.svg`, drawn);
    const shown = isPicture ? `<img src="gallery/${name}.svg" alt="${comment(title!)}" width="500">` : `\`\`\`text\n${drawn}\n\`\`\``;
    sections.push(`## ${comment(title!)}\n\n${comment(text!)}\n\n${shown}\n\n\`\`\`ts\n${code.join("\n").trim()}\n\`\`\`\n`);
  }
  files.set("docs/gallery.md", sections.join("\n"));
  return files;
}

/** The text of a comment line. */
function comment(line: string): string {
  return line.replace(/^\/\/\s*/, "");
}
