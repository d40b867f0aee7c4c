import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "./explanation.js";
import type { OptionView } from "./plugin-view.js";
import { type AccessorPart, type AccessorReading, readAccessor } from "./record-accessor.js";

export const invalidAccessor = diagnostic<{ accessor: string; reason: string }>(
  "FB_INVALID_ACCESSOR",
  {
    severity: "error",
    message: ({ accessor, reason }) => `the record accessor ${JSON.stringify(accessor)} ${reason}`,
    hint: () => "write $key, or $key['sub']['other'] with single quotes, or $key[0]",
  },
);

export const misreadAccessor = diagnostic<{ accessor: string; reads: string }>(
  "FB_MISREAD_ACCESSOR",
  {
    severity: "warning",
    message: ({ accessor, reads }) =>
      `the engine reads ${JSON.stringify(accessor)} as ${reads}, without a word`,
    hint: () => "a nested key is $key['sub'], a key with a dot in it $key['a.b'] below another key",
  },
);

/** Where an option wants one key of the record: the accessor is refused, reads nothing, or reads less than it says. */
export function* checkKeyAccessor(
  option: OptionView,
  accessor: string,
  version: string,
  whenEmpty: "crashes" | "finds nothing" = "finds nothing",
): Iterable<Diagnostic> {
  const reading = readAccessor(accessor, version);
  const { path, position } = option.spot;
  if (reading.fault !== undefined) {
    yield invalidAccessor(path, { accessor, reason: reading.fault.reason }, position);
    return;
  }
  if (reading.parts.length === 0 && whenEmpty === "crashes") {
    yield invalidAccessor(
      path,
      { accessor, reason: "names no key, and the engine crashes at the first record" },
      position,
    );
    return;
  }
  const reads = keyMisreading(reading);
  if (reads !== undefined) yield misreadAccessor(path, { accessor, reads }, position);
}

/** Where an option wants text with `$key`, `$TAG` and `$1` in it. */
export function* checkTemplate(
  option: OptionView,
  template: string,
  version: string,
): Iterable<Diagnostic> {
  const { fault, lost } = readAccessor(template, version);
  const { path, position } = option.spot;
  if (fault !== undefined)
    yield invalidAccessor(path, { accessor: template, reason: fault.reason }, position);
  else if (lost !== "")
    yield misreadAccessor(
      path,
      { accessor: template, reads: `if ${JSON.stringify(lost)} were not there` },
      position,
    );
}

function keyMisreading({ parts, lost }: AccessorReading): string | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return "no key at all";
  if (first.kind === "capture" || first.kind === "tag" || first.kind === "tag-part")
    return `${partText(first)}, which is no key of the record`;
  if (others.length > 0) return `${partText(first)} alone`;
  if (lost !== "") return partText(first);
  if (first.kind === "text" && /\[['"\d]/.test(first.text))
    return `a key that is called so, because there is no $`;
  return undefined;
}

function partText(part: AccessorPart): string {
  if (part.kind === "capture") return `$${part.id}`;
  if (part.kind === "tag") return "$TAG";
  if (part.kind === "tag-part") return `$TAG[${part.id}]`;
  if (part.kind === "text") return JSON.stringify(part.text);
  const sub = part.subkeys.map((key) => (typeof key === "number" ? `[${key}]` : `['${key}']`));
  return `$${part.name}${sub.join("")}`;
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const grep = (key: string): string =>
  `${INPUT}[FILTER]\n    Name  grep\n    Match *\n    Regex ${key} ^web$\n${OUTPUT}`;

export const explanations: readonly Explanation[] = [
  {
    code: invalidAccessor.code,
    wrong:
      "A record accessor is not one: a bracket or a quote is missing, or a sub key has no single quotes.",
    production: "The engine does not start, or crashes at the first record.",
    fix: "Write $key['sub'] with single quotes.",
    failing: { config: grep("$kubernetes[container_name]") },
    fixed: { config: grep("$kubernetes['container_name']") },
    source: "src/record_accessor/ra.y",
  },
  {
    code: misreadAccessor.code,
    wrong:
      "A record accessor says one thing, and the engine reads another: it stops at a dot, and skips characters that it does not know.",
    production:
      "The filter looks at another key, which mostly is not there: it drops everything, or nothing.",
    fix: "Write $key['sub'] for a nested key.",
    failing: { config: grep("kubernetes.container_name") },
    fixed: { config: grep("$kubernetes['container_name']") },
    source: "src/flb_record_accessor.c",
  },
];
