import { diagnostic } from "@millrace/core";
import { isRouted } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const ownLogConfiguration = diagnostic<{ name: string; driver: string }>(
  "FL_OWN_LOG_CONFIGURATION",
  {
    severity: "error",
    message: ({ name, driver }) =>
      `"${name}" logs by ${driver}, so its pipeline never gets a record`,
    hint: () => "take its logConfiguration out, or the pipeline",
  },
);

export const duplicateOutput = diagnostic<{ name: string; output: string }>("FL_DUPLICATE_OUTPUT", {
  severity: "error",
  message: ({ name, output }) =>
    `the log options of "${name}" make an output of their own (${output}), beside those of its pipeline`,
  hint: () => "take Name and the options of the plugin out: every record would be delivered twice",
  docs: "https://github.com/aws/aws-for-fluent-bit/issues/240",
});

/** A container with a pipeline logs to the router, and its log options make no output besides. */
export const routedContainer: TaskRule = function* ({ containers, context }) {
  for (const { at, container } of containers) {
    const { name, logConfiguration } = container;
    if (name === undefined || logConfiguration === undefined) continue;
    if (!context.routed?.includes(name)) continue;
    const { logDriver: driver, options = {} } = logConfiguration;
    if (!isRouted(container)) {
      yield ownLogConfiguration([...at, "logConfiguration", "logDriver"], { name, driver });
      continue;
    }
    const key = Object.keys(options).find((option) => option.toLowerCase() === "name");
    if (key !== undefined)
      yield duplicateOutput([...at, "logConfiguration", "options", key], {
        name,
        output: options[key] ?? "",
      });
  }
};
