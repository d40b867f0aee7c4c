import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView } from "../../plugin-view.js";
import { refused } from "../inputs/relations.js";
import { checkNeededFile, namedFile } from "./files.js";

/** The file of an upstream: a name, and nodes with name, host and port. Source: src/flb_upstream_ha.c. */
export function* checkUpstreamFile(
  option: OptionView | undefined,
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  yield* checkNeededFile(option, context);
  const file = namedFile(option.text, context);
  // YAML came in 3.0 and is read elsewhere.
  if (file.state !== "there" || /\.ya?ml$/.test(option.text)) return;
  const wrong = upstreamFault(file.text);
  if (wrong !== undefined) yield refused(option, `an upstream file; this one ${wrong}`);
}

interface FileSection {
  readonly title: string;
  readonly keys: ReadonlySet<string>;
}

/** What an upstream file lacks; undefined: nothing. */
export function upstreamFault(text: string): string | undefined {
  const sections = fileSections(text);
  const upstream = sections.find(({ title }) => title === "upstream");
  if (upstream === undefined) return "has no [UPSTREAM]";
  if (!upstream.keys.has("name")) return "has no Name in [UPSTREAM]";
  const nodes = sections.filter(({ title }) => title === "node");
  if (nodes.length === 0) return "has no [NODE]";
  const lacking = ["name", "host", "port"].find((key) => nodes.some(({ keys }) => !keys.has(key)));
  return lacking === undefined ? undefined : `has a [NODE] without ${lacking}`;
}

function fileSections(text: string): FileSection[] {
  const sections: { title: string; keys: Set<string> }[] = [];
  for (const line of text.split("\n")) {
    const title = /^\[([^\]]+)\]/.exec(line)?.[1];
    const key = /^[ \t]+([^\s#]+)[ \t]+\S/.exec(line)?.[1];
    if (title !== undefined) sections.push({ title: title.toLowerCase(), keys: new Set() });
    else if (key !== undefined) sections.at(-1)?.keys.add(key.toLowerCase());
  }
  return sections;
}
