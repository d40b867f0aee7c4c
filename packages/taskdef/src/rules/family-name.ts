import { isToken } from "@millrace/aws";
import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const invalidFamily = diagnostic<{ family: string }>("ECS_INVALID_FAMILY", {
  severity: "error",
  message: ({ family }) => `${JSON.stringify(family)} cannot be the family of a task definition`,
  hint: () => 'up to 255 letters, digits, "_" and "-"',
});

/** The family has letters, digits, `_` and `-`, at most 255. */
export const familyName: TaskRule = function* ({ family }) {
  if (family === undefined || isToken(family) || /^[A-Za-z0-9_-]{1,255}$/.test(family)) return;
  yield invalidFamily(["family"], { family });
};
