import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { isMissingFile } from "../../missing-file.js";
import type { OptionView } from "../../plugin-view.js";
import { missingFile, unreadFile, unseenFile } from "./output-findings.js";

/** What is known of a file that an option names. */
export type NamedFile =
  | { readonly state: "there"; readonly text: string }
  | { readonly state: "missing" | "unseen" | "unknown" };

/** Folders that an image fills, or an orchestrator when the container starts: a file in them is mostly not here. */
const OF_THE_IMAGE = /^\/(etc|run|usr|var|opt|mnt|secrets?|certs?|fluent-bit|ecs|init)\//;

/** Looks for a file. Of one with a whole path nobody can say that the container lacks it. */
export function namedFile(path: string, context: LawContext): NamedFile {
  const { filesKnown, readText } = context;
  if (!filesKnown || readText === undefined || path === "") return { state: "unknown" };
  const text = readText(path);
  if (text !== undefined) return { state: "there", text };
  if (isMissingFile(path, context)) return { state: "missing" };
  return { state: OF_THE_IMAGE.test(path) ? "unknown" : "unseen" };
}

/** A file without which the engine does not start. */
export function* checkNeededFile(
  option: OptionView | undefined,
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  const { state } = namedFile(option.text, context);
  const { path, position } = option.spot;
  const said = { option: option.written, file: option.text };
  if (state === "missing") yield missingFile(path, said, position);
  if (state === "unseen") yield unseenFile(path, said, position);
}

/** A file that the engine goes on without. */
export function* checkUsedFile(
  option: OptionView | undefined,
  context: LawContext,
  textFault: (text: string) => string | undefined = () => undefined,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  const found = namedFile(option.text, context);
  const wrong = found.state === "there" ? textFault(found.text) : FAULTS[found.state];
  if (wrong === undefined) return;
  const { path, position } = option.spot;
  yield unreadFile(path, { option: option.written, file: option.text, wrong }, position);
}

const FAULTS: { readonly [state: string]: string | undefined } = {
  missing: "is not there",
  unseen: "cannot be seen from here",
};
