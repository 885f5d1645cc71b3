// A worker of the FuturesExecutor in a page, as a bundle of its own.
import { serveWorker } from "coffea-ts/processor";

serveWorker();
