import { configDefaults, defineConfig } from "vitest/config";
import { resolve, tests, update } from "./vitest.shared.js";

export default defineConfig({
  resolve,
  test: {
    include: tests,
    // Machines are shared: a test that is slow today is not wrong.
    testTimeout: 60_000,
    exclude: [...configDefaults.exclude, "**/*.slow.test.ts"],
    update,
  },
});
