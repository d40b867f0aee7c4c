import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { hasOption, lastOption } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";
import { parserElsewhere, parserNames } from "./known-parsers.js";

export const defaultParserMissing = diagnostic<{ plugin: string; parser: string }>(
  "FB_DEFAULT_PARSER_MISSING",
  {
    severity: "error",
    message: ({ plugin, parser }) =>
      `${plugin} without Parser uses ${JSON.stringify(parser)}, which no parsers file has, and the engine does not start`,
    hint: () => "add Parser, or name the parsers file of the image in SERVICE: Parsers_File",
  },
);

/** A syslog input that names no parser uses one by a fixed name. Source: plugins/in_syslog/syslog_conf.c. */
export function* checkSyslogParser(subject: CheckSubject): Iterable<Diagnostic> {
  const known = parserNames(subject, "parser");
  const files = subject.loaded.unknownParserFiles;
  for (const view of subject.inputs) {
    if (view.plugin !== "syslog" || hasOption(view, "parser")) continue;
    const mode = lastOption(view, "mode");
    if (mode?.known === false) continue;
    const isNetwork = mode?.text.toLowerCase() === "tcp" || mode?.text.toLowerCase() === "udp";
    const parser = isNetwork ? "syslog-rfc5424" : "syslog-rfc3164-local";
    if (known.includes(parser)) continue;
    const { path, position } = view.spot;
    yield files.length > 0
      ? parserElsewhere(path, { parser, files }, position)
      : defaultParserMissing(path, { plugin: view.plugin, parser }, position);
  }
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const syslog = (...lines: readonly string[]): string =>
  `[SERVICE]\n    Parsers_File parsers.conf\n[INPUT]\n    Name syslog\n    Mode tcp\n${lines.map((line) => `    ${line}\n`).join("")}${OUTPUT}`;
const files = { "parsers.conf": "[PARSER]\n    Name   line\n    Format json\n" };

export const explanations: readonly Explanation[] = [
  {
    code: defaultParserMissing.code,
    wrong:
      "A syslog input names no parser, and the one that it uses by itself is in no parsers file.",
    production: "The engine does not start.",
    fix: "Name a parser, or the parsers file that has the engine's own.",
    failing: { config: syslog(), files },
    fixed: { config: syslog("Parser line"), files },
    source: "plugins/in_syslog/syslog_conf.c",
  },
];
