/** Flags of Node that decide how modules are found and loaded; workers need the same ones. All others belong to the program alone (`--eval`, `--test`, `--inspect`, …), or are not allowed in threads. */
const forModules =
  /^(?:-C|-r|--conditions|--require|--import|--loader|--experimental-[\w-]+|--no-experimental-[\w-]+|--preserve-symlinks|--enable-source-maps|--no-warnings|--disable-warning)(?:=|$)/;
/** Of those, the ones whose value may be the next word. */
const withValue = /^(?:-C|-r|--conditions|--require|--import|--loader|--experimental-loader|--disable-warning)$/;

/** What of the program's own flags (`process.execArgv`) its workers get. */
export function workerFlags(flags: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i]!;
    if (!forModules.test(flag)) continue;
    kept.push(flag);
    if (withValue.test(flag) && i + 1 < flags.length) kept.push(flags[++i]!);
  }
  return kept;
}
