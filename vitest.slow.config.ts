import { defineConfig } from "vitest/config";
import { resolve, slowTests, update } from "./vitest.shared.js";

export default defineConfig({
  resolve,
  test: {
    include: slowTests,
    passWithNoTests: true,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    update,
  },
});
