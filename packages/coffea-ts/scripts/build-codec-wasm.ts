// Builds vendor/codec.wasm: libdeflate, lz4, zstd and liblzma's decoders in one WebAssembly module. Optional: without it the same is decoded in JavaScript, more slowly.
// Usage: node packages/coffea-ts/scripts/build-codec-wasm.ts   (again and again: it does nothing when nothing changed)
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { haveProgram, repository, runStep } from "../../../scripts/setup/step.ts";

const recipe = fileURLToPath(new URL("codec-wasm/", import.meta.url));
const target = fileURLToPath(new URL("../vendor/codec.wasm", import.meta.url));
const cache = `${repository}.cache/codec-wasm/`;
const sources = `${cache}sources/`;

const defines = [
  ..."NDEBUG HAVE_DECODERS HAVE_DECODER_LZMA1 HAVE_DECODER_LZMA2 HAVE_DECODER_X86 HAVE_DECODER_DELTA".split(" "),
  ..."HAVE_CHECK_CRC32 HAVE_CHECK_CRC64 HAVE_CHECK_SHA256 HAVE_STDBOOL_H HAVE_STDINT_H HAVE_INTTYPES_H HAVE_LIMITS_H HAVE_STRING_H".split(
    " ",
  ),
  ..."SIZEOF_SIZE_T=4 TUKLIB_SYMBOL_PREFIX=lzma_ TUKLIB_FAST_UNALIGNED_ACCESS HAVE_VISIBILITY=0".split(" "),
  ..."XXH_NAMESPACE=ZSTD_ ZSTD_DISABLE_ASM DYNAMIC_BMI2=0 ZSTD_LEGACY_SUPPORT=0".split(" "),
];
const lzmaFolders = ["api", "common", "check", "lz", "rangecoder", "lzma", "delta", "simple"].map(
  (name) => `liblzma-sys/xz/src/liblzma/${name}`,
);
const includes = ["libdeflate-sys/libdeflate", "lz4-sys/liblz4/lib", "zstd-sys/zstd/lib", ...lzmaFolders, "liblzma-sys/xz/src/common"];
const lzmaFiles = [
  ..."common stream_buffer_decoder stream_decoder block_decoder block_header_decoder block_util filter_common filter_decoder".split(" "),
  ..."filter_flags_decoder index_hash stream_flags_common stream_flags_decoder vli_decoder vli_size".split(" "),
].map((name) => `common/${name}`);
const lzmaRest =
  "lz/lz_decoder lzma/lzma_decoder lzma/lzma2_decoder lzma/lzma_encoder_presets delta/delta_common delta/delta_decoder simple/simple_coder simple/simple_decoder simple/x86 check/check check/crc32_fast check/crc64_fast check/sha256".split(
    " ",
  );
const patterns = [
  ...["deflate_decompress", "zlib_decompress", "adler32", "utils"].map((name) => `libdeflate-sys/libdeflate/lib/${name}.c`),
  "lz4-sys/liblz4/lib/lz4.c",
  "zstd-sys/zstd/lib/common/*.c",
  "zstd-sys/zstd/lib/decompress/*.c",
  ...[...lzmaFiles, ...lzmaRest].map((name) => `liblzma-sys/xz/src/liblzma/${name}.c`),
];

async function aptInstall(packages: readonly string[]): Promise<boolean> {
  const command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...packages];
  return (await runStep(`apt-get install ${packages.join(" ")}`, command, { env: { DEBIAN_FRONTEND: "noninteractive" } })).code === 0;
}

/** Installs clang for WebAssembly and cargo (which only fetches sources) with apt, where they are missing and that is possible. */
async function installTools(): Promise<boolean> {
  const missing = [
    ...(haveProgram("clang") && haveProgram("wasm-ld") ? [] : ["clang", "lld"]),
    ...(existsSync("/usr/include/wasm32-wasi/stdlib.h") ? [] : ["wasi-libc"]),
    ...(haveProgram("cargo") ? [] : ["cargo-web"]),
  ];
  if (missing.length === 0) return true;
  if (!haveProgram("apt-get") || process.getuid?.() !== 0) {
    console.error(`To build the WebAssembly decoders, install ${missing.join(", ")}. Without them JavaScript decodes, more slowly.`);
    return false;
  }
  await runStep("apt-get update", ["apt-get", "update", "-q"]);
  // from Debian 13 on the plain package is new enough, and cargo-web is no more
  return (await aptInstall(missing)) || aptInstall(missing.map((name) => (name === "cargo-web" ? "cargo" : name)));
}

async function step(name: string, command: readonly string[]): Promise<void> {
  if ((await runStep(name, command)).code !== 0) throw new Error(name);
}

/** One name for everything that the module's bytes depend on. */
function inputsHash(): string {
  const hash = createHash("sha256");
  for (const file of [...globSync(`${recipe}**/*.{c,h,lock}`).sort(), fileURLToPath(import.meta.url)]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

async function compile(output: string): Promise<void> {
  await step("sources of libdeflate, lz4, zstd, liblzma", [
    "cargo",
    "vendor",
    "--locked",
    "--quiet",
    "--manifest-path",
    `${recipe}Cargo.toml`,
    sources,
  ]);
  const files = [`${recipe}codec.c`, ...patterns.flatMap((pattern) => globSync(`${sources}${pattern}`).sort())];
  const flags = ["--target=wasm32-wasi", "--sysroot=/usr", "-O3", "-mbulk-memory", "-ffunction-sections", "-w"];
  const paths = [`${recipe}stub`, ...includes.map((path) => `${sources}${path}`)].map((path) => `-I${path}`);
  const link = ["-nostartfiles", "-nodefaultlibs", "-lc", "-Wl,--no-entry", "-Wl,--gc-sections", "-Wl,--strip-all"];
  await step("codec.wasm", ["clang", ...flags, ...defines.map((define) => `-D${define}`), ...paths, ...files, ...link, "-o", output]);
}

async function main(): Promise<void> {
  const built = `${cache}${inputsHash()}.wasm`;
  if (!existsSync(built)) {
    if (!(await installTools())) return;
    mkdirSync(cache, { recursive: true });
    await compile(`${built}.part`);
    renameSync(`${built}.part`, built);
  }
  mkdirSync(fileURLToPath(new URL("../vendor/", import.meta.url)), { recursive: true });
  copyFileSync(built, `${target}.part`);
  renameSync(`${target}.part`, target);
  console.error(`vendor/codec.wasm: ${readFileSync(target).length} bytes`);
}

await main().catch((error: unknown) => {
  console.error(`The WebAssembly decoders were not built (${String(error)}); JavaScript decodes instead, more slowly.`);
  process.exitCode = 1;
});
