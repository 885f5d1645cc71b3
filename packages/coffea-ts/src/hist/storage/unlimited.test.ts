import { storageContract } from "../../../test/contracts/storage-contract.ts";
import { UnlimitedStorage } from "./unlimited.ts";

storageContract("unlimited", (length) => new UnlimitedStorage(length));
