import type { Path } from "@millrace/core";
import type { Entry, EntrySource, Section, SectionKind } from "../model/config.js";
import { trimmed } from "../model/trimmed.js";
import { yamlBlankValue } from "./yaml-findings.js";
import type { YamlNode, YamlPair } from "./yaml-nodes.js";
import {
  engineKey,
  engineText,
  isBlank,
  pairSource,
  positionOf,
  report,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";

/** A line of a section with the place where it was read. */
export interface SourcedEntry {
  readonly entry: Entry;
  readonly source: EntrySource;
}

/** What a section has besides its kind and lines. */
export type SectionParts = Pick<Section, "title" | "processors" | "routes" | "nested">;

/** Adds a section that was read. */
export function addSection(
  file: YamlFile,
  kind: SectionKind,
  {
    node,
    entries,
    ...parts
  }: SectionParts & {
    readonly node: YamlNode;
    readonly entries: readonly SourcedEntry[];
  },
): void {
  const comment = commentAbove(file, node.at.line);
  const source = {
    file: file.path,
    line: node.at.line,
    column: node.at.column,
    entries: entries.map((one) => one.source),
  };
  file.run.sections.push({
    kind,
    ...parts,
    entries: entries.map(({ entry }) => entry),
    ...(comment.length === 0 ? {} : { comment }),
    source,
  });
}

/** Comments on the lines right above, without those that silence findings. */
function commentAbove({ comments }: YamlFile, line: number): readonly string[] {
  const found: string[] = [];
  for (let above = line - 1; comments.has(above); above -= 1)
    found.unshift((comments.get(above) ?? "").trim());
  return found.filter((text) => !text.startsWith("millrace-ignore"));
}

/** How the engine keeps a value that is nothing but spaces. */
export type BlankRule = "refused" | "dropped";

/** A key with a text as a line; keys are translated and values lose the spaces around them. */
export function scalarEntry(
  file: YamlFile,
  {
    pair,
    key,
    path,
    blank,
  }: {
    readonly pair: YamlPair;
    readonly key: string;
    readonly path: Path;
    readonly blank: BlankRule;
  },
): readonly SourcedEntry[] {
  if (pair.value.kind !== "scalar") {
    wrongShape(file, pair.value, { what: key, wanted: "text", path });
    return [];
  }
  const text = engineText(pair.value);
  // Before 2.0 nothing at all counts as blank too.
  const old = file.run.dialect.layout === "old";
  if (isBlank(text) || trimmed(key) === "" || (old && text === "")) {
    const found = yamlBlankValue(path, { what: key }, positionOf(file, pair.value));
    if (blank === "refused") report(file, found);
    else report(file, { ...found, severity: "warning", message: BLANK_DROPPED(key) });
    return [];
  }
  return [{ entry: [engineKey(key), trimmed(text)], source: pairSource(pair) }];
}

const BLANK_DROPPED = (key: string): string => `${key} holds no text, so the engine drops it`;
