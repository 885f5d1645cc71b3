// Writes docs/gallery.md and the pictures under docs/gallery from the programs in examples/gallery.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { galleryFiles } from "./gallery-files.ts";
import { repository } from "./setup/step.ts";

const files = await galleryFiles();
rmSync(`${repository}docs/gallery`, { recursive: true, force: true });
mkdirSync(`${repository}docs/gallery`);
for (const [path, content] of files) writeFileSync(`${repository}${path}`, content);
process.stdout.write(`docs/gallery.md: ${files.size - 1} pictures, two of them in docs/task-graph\n`);
