import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { registerTaskDefinition } from "../../src/render-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const withText = (length: number) => task([api({ environment: { TEXT: "é".repeat(length) } })]);
const rest = new TextEncoder().encode(JSON.stringify(registerTaskDefinition(withText(0)))).length;
const most = Math.floor((65_536 - rest) / 2);

test("65,536 bytes and no more", () => {
  expectValid(withText(most));
  expectDiagnostics(withText(most + 1), ["ECS_DEFINITION_TOO_LARGE containers"]);
  expect(checkTask(withText(40_000))[0]?.message).toBe(
    `Actual length: '${rest + 80_000}'. Max allowed length is '65536' bytes.`,
  );
});
