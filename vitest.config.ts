import { configDefaults, defineConfig } from "vitest/config";
import { resolve, tests, update } from "./vitest.shared.js";

export default defineConfig({
  resolve,
  test: {
    include: tests,
    exclude: [...configDefaults.exclude, "**/*.slow.test.ts"],
    update,
  },
});
