export { expectGolden, type GoldenOptions } from "./expect-golden.js";
