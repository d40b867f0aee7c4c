import { diagnostic } from "@millrace/core";
import type { TaskDefinition } from "../model/task-definition.js";
import { registerTaskDefinition } from "../render-task.js";
import type { TaskRule } from "./task-rule.js";

const MOST = 65_536;

export const definitionTooLarge = diagnostic<{ length: number }>("ECS_DEFINITION_TOO_LARGE", {
  severity: "error",
  message: ({ length }) => `Actual length: '${length}'. Max allowed length is '${MOST}' bytes.`,
  hint: () => "move long values out: environment files, parameters, files in the image",
});

/** A task definition has at most 65,536 bytes, as compact JSON. */
export const definitionSize: TaskRule = function* (view) {
  const { context: _context, hasUnreadable: _hasUnreadable, containers, ...fields } = view;
  const task = { ...fields, containers: containers.map(({ container }) => container) };
  const text = JSON.stringify(registerTaskDefinition(task as TaskDefinition));
  const { length } = new TextEncoder().encode(text);
  if (length > MOST) yield definitionTooLarge(["containers"], { length });
};
