import type { Diagnostic } from "@millrace/core";
import { judgeParsers } from "../laws/judge-parsers.js";
import { firstOption } from "../laws/parser-keys.js";
import type { CheckSubject } from "../subject.js";
import { parserIgnored, parserNames } from "./known-parsers.js";

export { explanations } from "../laws/parser-findings.js";

/** Every parser can be made, has a name of its own, and can do its work. */
export function* checkParsers(subject: CheckSubject): Iterable<Diagnostic> {
  for (const { findings } of judgeParsers(subject)) yield* findings;
  yield* checkInnerParsers(subject);
}

/** A multiline parser may name a parser for its lines. */
function* checkInnerParsers(subject: CheckSubject): Iterable<Diagnostic> {
  if (subject.loaded.unknownParserFiles.length > 0) return;
  const known = parserNames(subject, "parser");
  for (const view of subject.parsers) {
    const own = view.kind === "multiline_parser" ? firstOption(view, "parser") : undefined;
    if (own?.known !== true || known.includes(own.text)) continue;
    yield parserIgnored(own.spot.path, { parser: own.text, known }, own.spot.position);
  }
}
