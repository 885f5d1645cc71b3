import { storageContract } from "../../../test/contracts/storage-contract.ts";
import { DoubleStorage } from "./double.ts";

storageContract("double", (length) => new DoubleStorage(length));
