import { sha256 } from "./sha256.ts";

/** SHA-256 of a value's JSON text, in hexadecimal. Keys of objects count in their order. */
export function digest(value: unknown): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(value) ?? "undefined"));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
