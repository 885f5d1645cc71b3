import * as module from "node:module";
import { dirname } from "node:path";
import { userModulesAreHooked } from "./user-modules.ts";

/** What a worker is told when it starts. */
export interface WorkerSettings {
  /** Whether modules of users may lie anywhere. */
  readonly userModules: boolean;
  /** The folder in which compiled modules are kept; null where this thread keeps none. */
  readonly compileCache: string | null;
}

/** What workers of this thread are told: to do as it does. */
export function workerSettings(): WorkerSettings {
  // Node appends a folder for its version.
  const own = module.getCompileCacheDir?.();
  return { userModules: userModulesAreHooked(), compileCache: own === undefined ? null : dirname(own) };
}
