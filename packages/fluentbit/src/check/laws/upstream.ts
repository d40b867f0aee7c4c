import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Section } from "../../model/config.js";
import { positionOfSection } from "../../parse/section-place.js";
import type { Explanation } from "../explanation.js";

export const incompleteUpstream = diagnostic<{ fault: string }>("FB_INCOMPLETE_UPSTREAM", {
  severity: "error",
  message: ({ fault }) => `the upstream file ${fault}, and the engine does not start`,
  hint: () =>
    "write one UPSTREAM with a name, and a NODE with name, host and port for each receiver",
});

export const incompleteTask = diagnostic<{ key: string }>("FB_INCOMPLETE_STREAM_TASK", {
  severity: "warning",
  message: ({ key }) => `a stream task has no ${key}, so the stream processor does not run`,
  hint: ({ key }) => `add ${key}`,
});

/** Sections of one upstream file. Source: flb_upstream_ha_from_file in src/flb_upstream_ha.c. */
export function* checkUpstreamFile(sections: readonly Section[]): Iterable<Diagnostic> {
  const upstream = sections.find(({ kind }) => kind === "upstream");
  const nodes = sections.filter(({ kind }) => kind === "node");
  const first = sections[0];
  if (first === undefined) return;
  if (upstream === undefined) yield fault(first, "has no UPSTREAM section");
  else if (!has(upstream, "name")) yield fault(upstream, "has an UPSTREAM without a name");
  if (nodes.length === 0) yield fault(upstream ?? first, "has no NODE section");
  for (const node of nodes)
    for (const key of ["name", "host", "port"])
      if (!has(node, key)) yield fault(node, `has a NODE without a ${key}`);
}

const fault = (section: Section, text: string): Diagnostic =>
  incompleteUpstream([], { fault: text }, positionOfSection(section));

const has = ({ entries }: Section, wanted: string): boolean =>
  entries.some(([key]) => key.toLowerCase() === wanted);

/** One stream task. Source: sp_config_file in src/stream_processor/flb_sp.c. */
export function* checkStreamTask(section: Section): Iterable<Diagnostic> {
  for (const key of ["name", "exec"])
    if (!has(section, key)) yield incompleteTask([], { key }, positionOfSection(section));
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const main = `${INPUT}[OUTPUT]\n    Name     forward\n    Match    *\n    Upstream upstream.conf\n`;
const upstream = (...lines: readonly string[]): string =>
  `[UPSTREAM]\n    Name pool\n[NODE]\n${lines.map((line) => `    ${line}\n`).join("")}`;
const tasks = `[SERVICE]\n    Streams_File tasks.conf\n${INPUT}[OUTPUT]\n    Name  stdout\n    Match *\n`;

export const explanations: readonly Explanation[] = [
  {
    code: incompleteUpstream.code,
    wrong:
      "A file that an output names as Upstream lacks its name, its nodes, or a part of a node.",
    production: "The engine does not start.",
    fix: "Complete the file.",
    failing: { config: main, files: { "upstream.conf": upstream("Name a", "Host 10.0.0.1") } },
    fixed: {
      config: main,
      files: { "upstream.conf": upstream("Name a", "Host 10.0.0.1", "Port 24224") },
    },
    source: "src/flb_upstream_ha.c",
  },
  {
    code: incompleteTask.code,
    wrong: "A stream task has no name or no statement.",
    production: "The engine starts, and no stream task runs.",
    fix: "Complete the task.",
    failing: { config: tasks, files: { "tasks.conf": "[STREAM_TASK]\n    Name errors\n" } },
    fixed: {
      config: tasks,
      files: {
        "tasks.conf":
          "[STREAM_TASK]\n    Name errors\n    Exec CREATE STREAM errors AS SELECT * FROM TAG:'app';\n",
      },
    },
    source: "src/stream_processor/flb_sp.c",
  },
];
