import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";

export const parserNotRegex = diagnostic<{ parser: string; format: string }>(
  "FB_PARSER_NOT_REGEX",
  {
    severity: "error",
    message: ({ parser, format }) =>
      `the parser ${JSON.stringify(parser)} has the format ${format}, and Regex_Parser takes a regex alone`,
    hint: () => "name a parser with Format regex",
  },
);

/** The kubernetes filter reads tags with a regex parser. Source: flb_kube_conf_create in plugins/filter_kubernetes/kube_conf.c. */
export function* checkKubernetesParser({
  filters,
  processors,
  parsers,
}: CheckSubject): Iterable<Diagnostic> {
  for (const view of [...filters, ...processors].filter(({ plugin }) => plugin === "kubernetes")) {
    const option = lastOption(view, "regex_parser");
    const wanted = knownText(view, "regex_parser");
    if (option === undefined || wanted === undefined) continue;
    const found = parsers.find(
      ({ kind, options }) =>
        kind === "parser" && options.some(({ key, text }) => key === "name" && text === wanted),
    );
    const format = found?.options.findLast(({ key, known }) => key === "format" && known)?.text;
    if (format !== undefined && format.toLowerCase() !== "regex")
      yield parserNotRegex(option.spot.path, { parser: wanted, format }, option.spot.position);
  }
}

const config = (format: string): string =>
  `[SERVICE]\n    Parsers_File parsers.conf\n[INPUT]\n    Name dummy\n    Tag  app\n[FILTER]\n    Name         kubernetes\n    Match        *\n    Regex_Parser ${format}_tag\n[OUTPUT]\n    Name  stdout\n    Match *\n`;
const files = {
  "parsers.conf":
    "[PARSER]\n    Name   json_tag\n    Format json\n[PARSER]\n    Name   regex_tag\n    Format regex\n    Regex  ^(?<pod_name>[^_]+)_(?<namespace_name>[^_]+)$\n",
};

export const explanations: readonly Explanation[] = [
  {
    code: parserNotRegex.code,
    wrong: "Regex_Parser of the kubernetes filter names a parser that is no regex.",
    production: "The engine does not start.",
    fix: "Name a parser with Format regex.",
    failing: { config: config("json"), files },
    fixed: { config: config("regex"), files },
    source: "plugins/filter_kubernetes/kube_conf.c",
  },
];
