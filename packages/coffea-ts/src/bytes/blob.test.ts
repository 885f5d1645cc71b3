import assert from "node:assert/strict";
import { test } from "node:test";
import { byteSourceContract, contractBytes } from "../../test/contracts/byte-source-contract.ts";
import { blobSource } from "./blob.ts";

const blob = new Blob([contractBytes.slice()]);

byteSourceContract("blob", () => blobSource(blob), false);

test("a File brings its own name", () => {
  assert.equal(blobSource(new File([contractBytes.slice()], "nano.root")).name, "nano.root");
  assert.equal(blobSource(blob).name, "blob");
});

test("inside a worker, where FileReaderSync exists, there is a synchronous door", () => {
  const worker = globalThis as { FileReaderSync?: unknown };
  worker.FileReaderSync = class {
    readAsArrayBuffer(part: Blob): ArrayBuffer {
      return new ArrayBuffer(part.size);
    }
  };
  try {
    const source = blobSource(blob);
    assert.equal(source.sync?.size(), 1000);
    assert.equal(source.sync?.read([{ start: 10, stop: 30 }])[0]?.length, 20);
  } finally {
    delete worker.FileReaderSync;
  }
});
