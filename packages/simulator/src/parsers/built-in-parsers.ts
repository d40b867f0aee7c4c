import type { SectionView } from "@millrace/fluentbit/check";

type Entries = readonly (readonly [key: string, value: string])[];

/** A section as a parsers file would have it. */
function section(entries: Entries): SectionView {
  const spot = { path: [] };
  return {
    kind: "parser",
    spot,
    section: { kind: "parser", entries },
    options: entries.map(([written, text]) => ({
      key: written.toLowerCase(),
      written,
      text,
      known: true,
      spot,
    })),
  };
}

/** Parsers that the engine makes for its own multiline parsers. Source: src/multiline/flb_ml_parser_cri.c and _docker.c. */
export const builtInParsers: readonly SectionView[] = Object.freeze([
  section([
    ["Name", "_ml_json_docker"],
    ["Format", "json"],
    ["Time_Format", "%Y-%m-%dT%H:%M:%S.%L"],
    ["Time_Key", "time"],
    ["Time_Keep", "on"],
    ["Time_Strict", "off"],
  ]),
  section([
    ["Name", "_ml_cri"],
    ["Format", "regex"],
    ["Regex", "^(?<time>.+?) (?<stream>stdout|stderr) (?<_p>F|P) (?<log>.*)$"],
    ["Skip_Empty_Values", "off"],
    ["Time_Format", "%Y-%m-%dT%H:%M:%S.%L%z"],
    ["Time_Key", "time"],
    ["Time_Keep", "on"],
    ["Time_Strict", "off"],
  ]),
]);
