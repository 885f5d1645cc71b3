import { byteSourceContract, contractBytes } from "../../test/contracts/byte-source-contract.ts";
import { memorySource } from "./memory.ts";
import { withByteCount } from "./with-byte-count.ts";

byteSourceContract("memory", () => memorySource(contractBytes), true);
byteSourceContract("counted memory", () => withByteCount(memorySource(contractBytes)), true);
