import { createRequire } from "node:module";
import { checkTask, container, fargateTask } from "@millrace/taskdef";
import { expect, test } from "vitest";

const loaded = (): string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((path) =>
    /node_modules\/(zod|handlebars)\//.test(path),
  );

test("heavy libraries are loaded by checking, not by importing or building", () => {
  const task = fargateTask({
    cpu: 256,
    memory: 512,
    containers: [container("api", { image: "shop/api:1" })],
  });
  expect(loaded()).toEqual([]);
  checkTask(task);
  expect(loaded()).not.toEqual([]);
});
