// Builds vendor/codec.wasm: libdeflate, lz4, zstd, liblzma and our own LZMA decoder in one WebAssembly module. Optional: without it the same is decoded in JavaScript, more slowly.
// Usage: node packages/coffea-ts/scripts/build-codec-wasm.ts   (again and again: it does nothing when nothing changed)
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ThreadMemory } from "../src/base/wasm/thread-memory.ts";
import { haveProgram, repository, runStep } from "../../../scripts/setup/step.ts";

const recipe = fileURLToPath(new URL("codec-wasm/", import.meta.url));
const target = fileURLToPath(new URL("../vendor/codec.wasm", import.meta.url));
const cache = `${repository}.cache/codec-wasm/`;
const sources = `${cache}sources/`;
const edited = `${cache}edited/`;

const defines = [
  ..."NDEBUG HAVE_DECODERS HAVE_DECODER_LZMA1 HAVE_DECODER_LZMA2 HAVE_DECODER_X86 HAVE_DECODER_DELTA".split(" "),
  ..."HAVE_CHECK_CRC32 HAVE_CHECK_CRC64 HAVE_CHECK_SHA256 HAVE_STDBOOL_H HAVE_STDINT_H HAVE_INTTYPES_H HAVE_LIMITS_H HAVE_STRING_H".split(
    " ",
  ),
  ..."SIZEOF_SIZE_T=4 TUKLIB_SYMBOL_PREFIX=lzma_ TUKLIB_FAST_UNALIGNED_ACCESS HAVE_VISIBILITY=0".split(" "),
  ..."XXH_NAMESPACE=ZSTD_ ZSTD_DISABLE_ASM DYNAMIC_BMI2=0 ZSTD_LEGACY_SUPPORT=0".split(" "),
  // on by default only where its authors measured it
  ..."LZ4_FAST_DEC_LOOP=1".split(" "),
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
  ...["deflate_decompress", "utils"].map((name) => `libdeflate-sys/libdeflate/lib/${name}.c`),
  "lz4-sys/liblz4/lib/lz4.c",
  "zstd-sys/zstd/lib/common/*.c",
  "zstd-sys/zstd/lib/decompress/*.c",
  ...[...lzmaFiles, ...lzmaRest].map((name) => `liblzma-sys/xz/src/liblzma/${name}.c`),
];

/** The memory is imported, and may be one that others work in, too: data and stack are where `ThreadMemory` of src/base/wasm keeps free for them. */
const linkerOptions = [
  "--no-entry",
  "--gc-sections",
  "--strip-all",
  "--import-memory",
  `--global-base=${ThreadMemory.frameBytes}`,
  `--initial-memory=${ThreadMemory.firstPiece}`,
  `--max-memory=${2 ** 32}`,
];

const deflate = "libdeflate-sys/libdeflate/";
const zstd = "zstd-sys/zstd/lib/";
/**
 * WebAssembly has addresses of 32 bits and words of 64. libdeflate and zstd take the size of an address for the size of a word, and would fill their bit buffers
 * twice as often and leave out their fast loops: `[file, text, text in its place]`, wherever it stands.
 */
const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  [`${deflate}common_defs.h`, "typedef size_t machine_word_t;", "typedef u64 machine_word_t;"],
  [`${deflate}lib/decompress_template.h`, "bitbuf >>= (u8)entry;", "bitbuf >>= entry & 63;"], // what the instruction does anyway
  [`${zstd}common/bitstream.h`, "typedef size_t BitContainerType;", "typedef U64 BitContainerType;"],
  [`${zstd}common/bitstream.h`, "MEM_STATIC size_t BIT_readBitsFast", "MEM_STATIC BitContainerType BIT_readBitsFast"],
  [`${zstd}common/mem.h`, "MEM_32bits(void) { return sizeof(size_t)==4; }", "MEM_32bits(void) { return 0; }"],
  [`${zstd}common/mem.h`, "MEM_64bits(void) { return sizeof(size_t)==8; }", "MEM_64bits(void) { return 1; }"],
  [`${zstd}common/mem.h`, "MEM_STATIC size_t MEM_readLEST(", "MEM_STATIC U64 MEM_readLEST("],
  [`${zstd}common/mem.h`, "return (size_t)MEM_readLE64(", "return MEM_readLE64("],
  [`${zstd}decompress/huf_decompress.c`, "static size_t HUF_initFastDStream", "static U64 HUF_initFastDStream"],
  [`${zstd}decompress/huf_decompress.c`, "size_t const value = MEM_readLEST", "U64 const value = MEM_readLEST"],
  [`${zstd}decompress/huf_decompress.c`, "bit->start + sizeof(size_t)", "bit->start + sizeof(U64)"],
  [`${zstd}decompress/huf_decompress.c`, "(oend - op4) >= sizeof(size_t)", "(oend - op4) >= sizeof(U64)"],
  [`${zstd}decompress/huf_decompress.c`, "oend - (sizeof(size_t)-1)", "oend - (sizeof(U64)-1)"],
  // addresses may still run over
  [`${zstd}decompress/zstd_decompress_block.c`, "(MEM_32bits() && (size_t)(oend - op)", "((size_t)(oend - op)"],
];

function editSources(): void {
  for (const folder of ["libdeflate-sys/libdeflate", "lz4-sys/liblz4/lib", "zstd-sys/zstd/lib", "liblzma-sys/xz/src"])
    cpSync(`${sources}${folder}`, `${edited}${folder}`, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = readFileSync(`${edited}${file}`, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    writeFileSync(`${edited}${file}`, text.replaceAll(from, to));
  }
}

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
  editSources();
  const files = [...globSync(`${recipe}*.c`).sort(), ...patterns.flatMap((pattern) => globSync(`${edited}${pattern}`).sort())];
  const flags = ["--target=wasm32-wasi", "--sysroot=/usr", "-O3", "-msimd128", "-mbulk-memory", "-ffunction-sections", "-w"];
  const paths = [`${recipe}stub`, ...includes.map((path) => `${edited}${path}`)].map((path) => `-I${path}`);
  const link = ["-nostartfiles", "-nodefaultlibs", "-lc", ...linkerOptions.map((option) => `-Wl,${option}`)];
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
