import { diagnostic } from "@millrace/core";
import type { Signal } from "../../../model/processors.js";
import type { Explanation } from "../../explanation.js";

export const filterForLogs = diagnostic<{ plugin: string; signal: Signal }>("FB_FILTER_FOR_LOGS", {
  severity: "error",
  message: ({ plugin, signal }) =>
    `${plugin} is a filter, and filters work on logs: the engine does not start with one below ${signal}`,
  hint: ({ plugin }) => `move ${plugin} below logs, or take a processor`,
});

export const processorIdle = diagnostic<{
  plugin: string;
  signal: Signal;
  works: readonly Signal[];
}>("FB_PROCESSOR_IDLE", {
  severity: "warning",
  message: ({ plugin, signal, works }) =>
    `${plugin} does nothing with ${signal}: it works on ${works.join(" and ")}`,
  hint: ({ plugin, works }) => `move ${plugin} below ${works.join(" or ")}`,
});

export const listInProcessor = diagnostic<{ option: string }>("FB_LIST_IN_PROCESSOR", {
  severity: "error",
  message: ({ option }) =>
    `${option} takes one text in a processor: of a list or a map the engine reads other memory, or crashes`,
  hint: ({ option }) => `write ${option} once with a text, and a processor for each further one`,
});

const yaml = (signal: string, name: string, ...lines: string[]): string =>
  `pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n      processors:\n        ${signal}:\n          - name: ${name}\n${lines
    .map((line) => `            ${line}\n`)
    .join("")}  outputs:\n    - name: stdout\n      match: "*"\n`;

export const explanations: readonly Explanation[] = [
  {
    code: filterForLogs.code,
    wrong: "A filter stands among the processors for metrics or traces.",
    production: "The engine does not start.",
    fix: "Move it below logs.",
    failing: { format: "yaml", config: yaml("metrics", "grep", "regex: log x") },
    fixed: { format: "yaml", config: yaml("logs", "grep", "regex: log x") },
    source: "src/flb_processor.c",
  },
  {
    code: processorIdle.code,
    wrong: "A processor stands among those of a signal that it does not know.",
    production: "It starts and is passed over.",
    fix: "Move it below a signal that it works on.",
    failing: { format: "yaml", config: yaml("logs", "labels", "insert: team web") },
    fixed: { format: "yaml", config: yaml("metrics", "labels", "insert: team web") },
    source: "src/flb_processor.c",
  },
  {
    code: listInProcessor.code,
    wrong: "An option of a processor has a list or a map, and the processor takes text.",
    production: "The engine crashes, or takes what stands in its memory for the value.",
    fix: "Write one text, and a processor for each further one.",
    failing: {
      format: "yaml",
      config: yaml("metrics", "labels", "insert:", "  - team web", "  - stage prod"),
    },
    fixed: {
      format: "yaml",
      config: yaml("metrics", "labels", "insert: team web"),
    },
    source: "src/flb_processor.c",
  },
];
