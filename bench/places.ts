import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at the end. */
export const repository: string = fileURLToPath(new URL("../", import.meta.url));
/** Python with the peers: `COFFEA_TS_PYTHON`, else the repository's `.venv`, which `npm test` makes. */
export const python: string = process.env["COFFEA_TS_PYTHON"] ?? `${repository}.venv/bin/python`;
/** Where data and built programs are kept between runs, with a slash at the end. */
export const cache: string = `${repository}.cache/bench/`;
