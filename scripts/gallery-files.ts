import { readFileSync } from "node:fs";
import { BaseSchema, eventsOver, LazyEvents, type NanoEvents } from "coffea-ts/nanoevents";
import { visualize } from "coffea-ts/task-graph";
import DimuonMass from "../examples/dimuon.ts";
import type { DoubleMuon } from "../examples/double-muon.ts";
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
  files.set("docs/task-graph/written.svg", await dimuonGraph(1, false));
  files.set("docs/task-graph/optimized.svg", await dimuonGraph(2, true));
  return files;
}

/** A drawing of the task graph of examples/dimuon.ts over a file that nobody reads. */
async function dimuonGraph(partitions: number, optimizeGraph: boolean): Promise<string> {
  const list = { kind: "list", content: { kind: "numeric", dtype: "float32" } } as const;
  const fields = ["pt", "eta", "phi", "mass", "charge", "jetIdx", "dxy"];
  const file = "dimuon.root";
  const source = new LazyEvents({
    description: `tree "Events" of ${file}`,
    dataset: "DoubleMuon",
    columns: new Map(fields.map((field) => [`Muon_${field}`, list])),
    length: partitions * 125_000,
    tolerated: null,
    partitions: Array.from({ length: partitions }, (_, i) => {
      const range = { start: i * 125_000, stop: (i + 1) * 125_000, part: null };
      return { file, content: file, treepath: "Events", uuid: null, ...range };
    }),
  });
  const events = eventsOver(source, { metadata: { dataset: "DoubleMuon" }, schema: new BaseSchema(), skipped: [] });
  const { svg } = await visualize(new DimuonMass().process(events as NanoEvents<DoubleMuon>), { optimizeGraph });
  return svg;
}

/** The text of a comment line. */
function comment(line: string): string {
  return line.replace(/^\/\/\s*/, "");
}
