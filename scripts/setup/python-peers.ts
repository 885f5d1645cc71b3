import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { repository, runStep } from "./step.ts";

const requirements = `${repository}packages/coffea-ts/test/oracle/python/requirements.txt`;
const environment = `${repository}.venv`;
const samples = `${repository}.cache/coffea-samples`;
const sdist = `${repository}.cache/coffea-sdist`;

/** Makes `.venv` with the Python peers of the differential tests (about 1.5 GB with ROOT), once per version of the requirements. */
export async function installPythonPeers(): Promise<void> {
  const stamp = `${environment}/.installed-from`;
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if ((await runStep("Python environment .venv", ["python3", "-m", "venv", environment])).code !== 0) return;
  const pip = [`${environment}/bin/python`, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements];
  if ((await runStep("Python peers (coffea, uproot, awkward, hist, vector, ROOT; a few minutes)", pip)).code === 0)
    writeFileSync(stamp, wanted);
}

/** Unpacks the real ROOT files that coffea's source distribution carries for its own tests into `.cache/coffea-samples`. */
export async function fetchCoffeaSamples(): Promise<void> {
  if (existsSync(`${samples}/nano_dimuon.root`)) return;
  mkdirSync(samples, { recursive: true });
  const version = /^coffea==(\S+)/m.exec(readFileSync(requirements, "utf8"))![1]!;
  // pip builds the metadata of a source distribution even when it only downloads, so let it fetch the build backend too
  const download = [
    "python3",
    "-m",
    "pip",
    "download",
    "--quiet",
    "--disable-pip-version-check",
    "--no-deps",
    "--no-binary",
    "coffea",
    `coffea==${version}`,
    "-d",
    sdist,
  ];
  if ((await runStep("coffea's sample files", download)).code !== 0) return;
  const archive = readdirSync(sdist).find((name) => name.endsWith(".tar.gz"))!;
  await runStep("unpack", [
    "tar",
    "-xzf",
    `${sdist}/${archive}`,
    "-C",
    samples,
    "--wildcards",
    "*/tests/samples/*",
    "--strip-components=3",
  ]);
}
