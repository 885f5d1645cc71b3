// The benchmarks: `npm run bench` is whole programs beside their peers, `npm run bench -- arrays` the array operations, `npm run bench -- hist` fills, `npm run bench -- futures` workers beside one thread, `npm run bench -- task-graph` task graphs; options of each follow.
const benchmarks: Readonly<Record<string, () => Promise<unknown>>> = {
  programs: () => import("./programs/run.ts"),
  arrays: () => import("./arrays/run.ts"),
  hist: () => import("./hist/run.ts"),
  "task-graph": () => import("./task-graph/run.ts"),
  futures: () => import("./futures/run.ts"),
};

const name = process.argv[2] ?? "";
if (Object.hasOwn(benchmarks, name)) process.argv.splice(2, 1);
await(benchmarks[name] ?? benchmarks["programs"]!)();
