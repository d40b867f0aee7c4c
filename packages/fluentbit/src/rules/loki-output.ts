import {
  checkLabelContract,
  type Diagnostic,
  diagnostic,
  didYouMean,
  invalidLabelName,
  isLabelName,
  type Path,
} from "@millrace/core";
import type { OutputPlugin } from "../model/plugin.js";
import type { LokiOutput } from "../plugins/loki-output.js";
import { optionText } from "./check-options.js";

export const lokiHost = diagnostic<{ host: string }>("FB_LOKI_HOST", {
  severity: "error",
  message: ({ host }) => `host is a name without scheme, port or path, got ${JSON.stringify(host)}`,
  hint: () => 'write host: "loki.example.local", port: 3100, and tls: true for https',
});

export const lokiLabelSource = diagnostic<{ label: string; source: string }>(
  "FB_LOKI_LABEL_SOURCE",
  {
    severity: "error",
    message: ({ label, source }) =>
      `the label ${label} cannot take its value from ${JSON.stringify(source)}`,
    hint: () =>
      "write fixed text without comma, or a record's key such as $level or $http['status']",
  },
);

export const labelWithoutSource = diagnostic<{ label: string }>("FB_LABEL_WITHOUT_SOURCE", {
  severity: "error",
  message: ({ label }) => `the label ${label} of the contract has no source`,
  hint: ({ label }) => `say where its value comes from: labels.write({ ${label}: "$key" })`,
});

export const labelOutsideContract = diagnostic<{ label: string; known: readonly string[] }>(
  "FB_LABEL_OUTSIDE_CONTRACT",
  {
    severity: "error",
    message: ({ label }) => `the label ${JSON.stringify(label)} is not in the contract`,
    hint: ({ label, known }) =>
      didYouMean(label, known) ?? `add it to labelContract(…), or take it out`,
  },
);

/** Labels, and a host that the plugin can resolve. */
export function* checkLokiOutput(output: OutputPlugin, path: Path): Iterable<Diagnostic> {
  const host = optionText(output.options, "host");
  if (host !== undefined && !/^[A-Za-z0-9._-]+$/.test(host) && !host.startsWith("${"))
    yield lokiHost([...path, "host"], { host });
  const { labels } = output as LokiOutput;
  if (labels === undefined) yield* checkLabelText(output, [...path, "labels"]);
  else {
    yield* checkLabelContract([...path, "labels"], labels.contract);
    const { names } = labels.contract;
    for (const label of names) {
      const at = [...path, "labels", label];
      if (!Object.hasOwn(labels.sources, label)) yield labelWithoutSource(at, { label });
    }
    for (const [label, source] of Object.entries(labels.sources)) {
      const at = [...path, "labels", label];
      if (!names.includes(label)) yield labelOutsideContract(at, { label, known: names });
      const bad = typeof source !== "string" || source === "" || /[,=]/.test(source);
      if (bad) yield lokiLabelSource([...path, "labels", label], { label, source: String(source) });
    }
  }
}

/** Labels as text, from where types do not reach. */
function* checkLabelText({ options }: OutputPlugin, path: Path): Iterable<Diagnostic> {
  if (typeof options.labels !== "string") return;
  for (const part of options.labels.split(",")) {
    const name = part.split("=")[0]?.trim() ?? "";
    if (name !== "" && !name.startsWith("$") && !isLabelName(name))
      yield invalidLabelName(path, { name });
  }
}
