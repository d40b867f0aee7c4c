import type { Diagnostic } from "@millrace/core";
import type { Section } from "../../model/config.js";
import { checkStreamTask, checkUpstreamFile } from "../laws/upstream.js";
import type { CheckSubject } from "../subject.js";

export { explanations } from "../laws/upstream.js";

/** Files that an output or SERVICE names hold what they must. */
export function* checkNamedSections({
  loaded,
}: Pick<CheckSubject, "loaded">): Iterable<Diagnostic> {
  const files = new Map<string, Section[]>();
  for (const section of loaded.others) {
    if (section.kind === "stream_task") yield* checkStreamTask(section);
    const file = section.source?.file ?? "";
    files.set(file, [...(files.get(file) ?? []), section]);
  }
  for (const sections of files.values())
    if (sections.some(({ kind }) => kind === "upstream" || kind === "node"))
      yield* checkUpstreamFile(sections);
}
