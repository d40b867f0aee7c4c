import { type Diagnostic, diagnostic } from "@millrace/core";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { Explanation } from "./explanation.js";

export const ignoreWithoutReason = diagnostic<{ code: string }>("FB_IGNORE_WITHOUT_REASON", {
  severity: "warning",
  message: ({ code }) => `the comment that silences ${code} gives no reason`,
  hint: ({ code }) => `write: # millrace-ignore ${code} why it is right here`,
});

export const uselessIgnore = diagnostic<{ code: string }>("FB_USELESS_IGNORE", {
  severity: "warning",
  message: ({ code }) => `the comment silences ${code}, and there is no such finding below it`,
  hint: () => "take the comment out, or put it on the line above the finding",
});

/** These are never silenced. */
const NEVER: ReadonlySet<string> = new Set([
  "CORE_LINE_BREAK_IN_VALUE",
  "FB_SECRET_IN_CONFIG",
  "FB_SECRET_IN_FILE",
]);

/**
 * The findings without those that a `# millrace-ignore CODE reason` comment silences: on the line below the comment,
 * or anywhere in the section whose title is the line below it.
 */
export function withoutIgnored(
  found: readonly Diagnostic[],
  loaded: LoadedConfig,
): readonly Diagnostic[] {
  const ignores = loaded.config.source?.ignores ?? [];
  if (ignores.length === 0) return found;
  const spans = sectionSpans(loaded);
  const used = new Set<object>();
  const kept = found.filter(({ code, file, line }) => {
    if (line === undefined || NEVER.has(code)) return true;
    const ignore = ignores.find(
      (one) =>
        one.code === code &&
        one.reason !== "" &&
        (one.file ?? loaded.path) === (file ?? loaded.path) &&
        covers(one.line, line, spans, file ?? loaded.path),
    );
    if (ignore !== undefined) used.add(ignore);
    return ignore === undefined;
  });
  const about = ignores.flatMap((ignore) => {
    const at = { file: ignore.file ?? loaded.path, line: ignore.line };
    if (ignore.reason === "") return [ignoreWithoutReason([], { code: ignore.code }, at)];
    return used.has(ignore) ? [] : [uselessIgnore([], { code: ignore.code }, at)];
  });
  return [...kept, ...about];
}

interface Span {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

function sectionSpans({ config, parsers, path }: LoadedConfig): Span[] {
  return [...config.sections, ...parsers].flatMap(({ source }) =>
    source === undefined
      ? []
      : [
          {
            file: source.file ?? path,
            from: source.line,
            to: Math.max(source.line, ...source.entries.map(({ line }) => line)),
          },
        ],
  );
}

function covers(comment: number, line: number, spans: readonly Span[], file: string): boolean {
  if (line === comment + 1) return true;
  return spans.some(
    (span) =>
      span.file === file && span.from === comment + 1 && line >= span.from && line <= span.to,
  );
}

export const explanations: readonly Explanation[] = [
  {
    code: ignoreWithoutReason.code,
    wrong: "A comment silences a finding and does not say why.",
    production:
      "Nothing, today. Later nobody knows whether the finding was looked at, so the comment has no effect.",
    fix: "Write the reason behind the code.",
    failing: {
      config:
        "[INPUT]\n    Name dummy\n    Tag  app\n# millrace-ignore FB_OUTPUT_WITHOUT_MATCH\n[OUTPUT]\n    Name  stdout\n    Match *\n",
    },
    fixed: {
      config: "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name  stdout\n    Match *\n",
    },
  },
  {
    code: uselessIgnore.code,
    wrong: "A comment silences a finding that is not there.",
    production: "Nothing, today. It would hide the finding if it came back.",
    fix: "Take the comment out.",
    failing: {
      config:
        "[INPUT]\n    Name dummy\n    Tag  app\n# millrace-ignore FB_UNKNOWN_OPTION it is gone\n[OUTPUT]\n    Name  stdout\n    Match *\n",
    },
    fixed: {
      config: "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name  stdout\n    Match *\n",
    },
  },
];
