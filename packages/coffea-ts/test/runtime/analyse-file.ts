// Prints what analyse.ts finds in a file, as JSON: node or deno analyse-file.ts FILE.root MODE
import { analyse } from "./analyse.ts";

const [path, mode] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await analyse(path!, mode as "eager" | "virtual")));
