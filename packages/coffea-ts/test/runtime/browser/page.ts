// The program in a web page, bundled by browser.test.ts: a file comes as a Blob.
export { analyse } from "../analyse.ts";
