import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterLaws } from "../../../../src/check/laws/filters/index.js";
import { filterOverlays } from "../../../../src/overlay/filter-overlays.js";
import { checkText, codesAndLines, INPUT, OUTPUT } from "../../check-text.js";

interface Options {
  readonly engine?: string;
  readonly files?: { readonly [path: string]: string };
}

/** Findings about a filter: its section starts on line 4, its first own line is 7. */
function findings(plugin: string, lines: readonly string[], options: Options = {}): string[] {
  const body = [`Name ${plugin}`, "Match *", ...lines].map((line) => `    ${line}\n`).join("");
  const found = checkText(`${INPUT}[FILTER]\n${body}${OUTPUT}`, options);
  return codesAndLines(found).filter((one) => !one.startsWith("FB_REWRITE"));
}

const OLD = { engine: "fluent-bit@1.9.10" };
const good = (...lines: string[]): readonly [readonly string[], readonly string[]] => [lines, []];
const bad = (code: string, ...lines: string[]): readonly [readonly string[], readonly string[]] => [
  lines,
  [code],
];

const CASES: {
  readonly [plugin: string]: readonly (readonly [readonly string[], readonly string[]])[];
} = {
  alter_size: [
    good("Add 5"),
    bad("FB_PLUGIN_DOES_NOTHING 4"),
    bad("FB_EXCLUSIVE_OPTIONS 8", "Add 1", "Remove 1"),
    bad("FB_MISREAD_OPTION 7", "Add -1"),
  ],
  aws: [
    good("imds_version V1"),
    bad("FB_INVALID_OPTION 7", "imds_version v3"),
    bad("FB_OPTION_IGNORED 7", "tags_include a"),
    bad("FB_OPTION_IGNORED 9", "tags_enabled on", "tags_include a", "tags_exclude b"),
  ],
  checklist: [
    bad("FB_FILE_MISSING 7", "file none.txt", "record a b"),
    bad("FB_MISREAD_OPTION 8", "file /l.txt", "mode fuzzy", "record a b"),
    bad("FB_WORDS_MISREAD 8", "file /l.txt", "record a b c"),
    bad("FB_PLUGIN_DOES_NOTHING 4", "file /l.txt"),
  ],
  ecs: [
    good("Add cluster $ClusterName"),
    bad("FB_WORD_COUNT 7", "Add a b c"),
    bad("FB_WORDS_MISREAD 7", "Add a"),
    bad("FB_INVALID_ACCESSOR 7", "Add a $Cluster[x]"),
  ],
  expect: [
    good("key_exists $log", "action EXIT"),
    bad("FB_PLUGIN_DOES_NOTHING 4", "action warn"),
    bad("FB_INVALID_OPTION 8", "key_exists $log", "action drop"),
    bad("FB_OPTION_IGNORED 8", "key_exists $log", "result_key ok"),
    bad("FB_WORDS_MISREAD 7", "key_val_eq $log"),
    bad("FB_UNKNOWN_OPTION 8", "key_exists $log", "Active true"),
  ],
  geoip2: [
    good("database /db", "lookup_key ip", "record country ip %{country.iso_code}"),
    bad("FB_WORD_COUNT 9", "database /db", "lookup_key ip", "record country ip"),
    bad("FB_MISSING_OPTION 4", "lookup_key ip", "record country ip %{x}"),
  ],
  grep: [
    good("Regex $kubernetes['labels']['app'] ^web"),
    bad("FB_PLUGIN_DOES_NOTHING 4"),
    bad("FB_WORD_COUNT 7", "Regex log"),
    bad("FB_WORDS_MISREAD 7", "Regex log  error"),
    bad("FB_INVALID_REGEX 7", "Exclude log ("),
    bad("FB_INVALID_ACCESSOR 7", "Regex $a[b] x"),
    bad("FB_MISREAD_ACCESSOR 7", "Regex kubernetes.pod x"),
    bad("FB_MISREAD_ACCESSOR 7", "Regex @timestamp x"),
    bad("FB_INVALID_ACCESSOR 7", "Regex $ x"),
    bad("FB_MISREAD_OPTION 7", "Logical_Op XOR", "Regex a b"),
    bad("FB_EXCLUSIVE_OPTIONS 9", "Logical_Op AND", "Regex a b", "Exclude c d"),
    bad("FB_INVALID_OPTION 7", "Logical_Op OR"),
  ],
  kubernetes: [
    good("Merge_Log On", "Merge_Log_Key x"),
    bad("FB_INVALID_OPTION 7", "Kube_URL kubernetes.default.svc"),
    good("Use_Tag_For_Meta On", "Kube_URL none"),
    bad("FB_MISREAD_OPTION 7", "Kube_URL https://x:443/path"),
    bad("FB_OPTION_IGNORED 7", "Merge_Log_Key x"),
  ],
  log_to_metrics: [
    good("metric_mode gauge", "metric_description d", "tag t", "value_field $v"),
    bad("FB_MISSING_OPTION 4", "metric_mode histogram", "metric_description d", "tag t"),
    bad("FB_OPTION_IGNORED 9", "metric_description d", "tag t", "bucket 1"),
    bad("FB_INVALID_OPTION 9", "metric_description d", "tag t", "bucket x"),
    bad("FB_WORD_COUNT 9", "metric_description d", "tag t", "add_label x"),
    bad("FB_OPTION_IGNORED 10", "metric_description d", "tag t", "regex a b", "regex c d"),
    bad("FB_MISREAD_ACCESSOR 9", "metric_description d", "tag t", "label_field $a['b']"),
  ],
  lua: [
    good("call f", "code function f(a, b, c) return 0, b, c end"),
    bad("FB_MISSING_OPTION 4", "call f"),
    bad("FB_LUA_SYNTAX 8", "call f", "code function f( end"),
    bad("FB_LUA_FUNCTION_MISSING 7", "call f", "code local function f() end"),
    bad("FB_LUA_FUNCTION_MISSING 7", "call M.f", "code M = {} function M.f() end"),
    good("call f", "code _G['f'] = print"),
    bad("FB_FILE_MISSING 8", "call f", "script none.lua"),
  ],
  modify: [
    good('Add team "web shop"', "Condition Key_exists $a['b']"),
    bad("FB_PLUGIN_DOES_NOTHING 4"),
    bad("FB_WORD_COUNT 7", "Add team"),
    bad("FB_WORDS_MISREAD 7", "Add team web shop"),
    bad("FB_WORD_COUNT 7", "Remove a b"),
    bad("FB_WORD_COUNT 7", 'Add team "web'),
    bad("FB_INVALID_REGEX 7", "Add glob *"),
    bad("FB_WORDS_MISREAD 7", "Remove_wildcard a*"),
    bad("FB_WORDS_MISREAD 7", "Remove $a['b']"),
    bad("FB_INVALID_OPTION 7", "Condition Key_matches a", "Add a b"),
    bad("FB_WORDS_MISREAD 7", "Condition Key_exists", "Add a b"),
    bad("FB_WORD_COUNT 7", "Condition Key_value_matches a", "Add a b"),
    bad("FB_INVALID_REGEX 7", "Condition A_key_matches (", "Add a b"),
    bad("FB_INVALID_ACCESSOR 7", "Condition Key_exists $a[b]", "Add a b"),
  ],
  multiline: [
    good("multiline.parser go, java"),
    bad("FB_MISSING_OPTION 4"),
    bad("FB_INVALID_OPTION 7", "mode join", "multiline.parser go"),
    bad("FB_INVALID_OPTION 8", "multiline.parser go", "flush_ms 100"),
    bad("FB_MISSING_OPTION 4", "mode partial_message"),
    bad(
      "FB_OPTION_IGNORED 9",
      "mode partial_message",
      "multiline.key_content log",
      "multiline.parser go",
    ),
    bad("FB_WORDS_MISREAD 8", "multiline.parser go", "multiline.key_content $log"),
  ],
  nest: [
    good("Operation nest", "Wildcard a*", "Nest_under b"),
    bad("FB_MISSING_OPTION 4", "Nested_under b"),
    bad("FB_INVALID_OPTION 7", "Operation NEST", "Wildcard a*", "Nest_under b"),
    bad("FB_PLUGIN_DOES_NOTHING 4", "Operation lift"),
    bad("FB_PLUGIN_DOES_NOTHING 4", "Operation nest", "Nest_under b"),
    bad(
      "FB_EXCLUSIVE_OPTIONS 10",
      "Operation lift",
      "Nested_under b",
      "Add_prefix x",
      "Remove_prefix y",
    ),
    bad("FB_OPTION_IGNORED 9", "Operation lift", "Nested_under b", "Wildcard a*"),
  ],
  nightfall: [
    bad("FB_INVALID_OPTION 9", "nightfall_api_key ${KEY}", "policy_id p", "sampling_rate 2"),
    good("nightfall_api_key ${KEY}", "policy_id p", "sampling_rate 0.5"),
  ],
  record_modifier: [
    good('Record team "web shop"', "Remove_key a*"),
    bad("FB_PLUGIN_DOES_NOTHING 4"),
    bad("FB_WORDS_MISREAD 7", "Record team web shop"),
    bad("FB_EXCLUSIVE_OPTIONS 8", "Remove_key a", "Whitelist_key b"),
    bad("FB_WORDS_MISREAD 7", "Remove_key a, b"),
    bad("FB_OPTION_IGNORED 8", "Record a b", "Condition x"),
  ],
  rewrite_tag: [
    good("Rule $log ^a new.$TAG false"),
    bad("FB_MISREAD_OPTION 7", "Rule $log ^a new maybe"),
    bad("FB_WORDS_MISREAD 7", "Rule $log ^a new false x"),
    bad("FB_INVALID_REGEX 7", "Rule $log ( new false"),
    bad("FB_INVALID_ACCESSOR 7", "Rule $log ^a new.$a[b] false"),
    bad("FB_MISREAD_ACCESSOR 7", "Rule $log ^a new.$ false"),
  ],
  sysinfo: [good("hostname_key h"), bad("FB_PLUGIN_DOES_NOTHING 4")],
  throttle: [
    good("Rate 10", "Window 5", "Interval 0.5m"),
    bad("FB_MISREAD_OPTION 7", "Rate 0.5"),
    bad("FB_MISREAD_OPTION 7", "Window 1"),
    bad("FB_MISREAD_OPTION 7", "Interval 0.5s"),
    bad("FB_MISREAD_OPTION 7", "Interval 100ms"),
  ],
  type_converter: [
    good("Str_key $a b int"),
    bad("FB_MISSING_OPTION 4"),
    bad("FB_INVALID_OPTION 7", "Str_key aa b integer"),
    bad("FB_WORD_COUNT 7", "Str_key aa b int x"),
    bad("FB_WORDS_MISREAD 8", "Str_key aa b int", "Int_key cc d string x"),
  ],
};

describe.each(Object.entries(CASES))("%s", (plugin, cases) => {
  it.each(cases)("%j has %j", (lines, expected) => {
    expect(findings(plugin, lines)).toEqual(expected);
  });
});

describe("laws by version", () => {
  it.each([
    ["modify", ['Add a "b c"'], "FB_WORDS_MISREAD 7", []],
    ["modify", ["Add a *"], undefined, ["FB_INVALID_REGEX 7"]],
    ["record_modifier", ["Whitelist_key a"], "FB_OPTION_IGNORED 7", []],
    ["parser", ["Key_Name $log", "Parser none"], "FB_WORDS_MISREAD 7", undefined],
    ["stdout", ["Active true"], "FB_UNKNOWN_OPTION 7", []],
    ["stdout", ["Log_Level loud"], "FB_MISREAD_OPTION 7", ["FB_INVALID_OPTION 7"]],
  ] as const)("%s %j", (plugin, lines, old, now) => {
    if (old === undefined) expect(findings(plugin, lines, OLD)).toEqual([]);
    else expect(findings(plugin, lines, OLD)).toContain(old);
    if (now !== undefined) expect(findings(plugin, lines)).toEqual(now);
  });
});

describe("every filter", () => {
  it("needs a Match, unless it is older than 2.1, where it is left out", () => {
    const found = codesAndLines(checkText(`${INPUT}[FILTER]\n    Name stdout\n${OUTPUT}`));
    expect(found).toContain("FB_FILTER_WITHOUT_MATCH 4");
  });

  it("is not looked into when it is switched off", () => {
    expect(findings("rewrite_tag", ["Rule $a b", "Active false"])).toEqual([]);
    expect(findings("stdout", ["Active off"])).toEqual(["FB_MISREAD_OPTION 7"]);
  });

  it("has its law where it has an overlay", () => {
    const withoutLaw = ["tensorflow", "throttle_size", "wasm"];
    expect(Object.keys(filterOverlays).sort()).toEqual(
      [...Object.keys(filterLaws.own), ...withoutLaw].sort(),
    );
  });

  it("answers any text in any option", () => {
    const plugin = fc.constantFrom(...Object.keys(CASES));
    const line = fc
      .tuple(
        fc.constantFrom(
          "Rule",
          "Regex",
          "Add",
          "Condition",
          "Record",
          "code",
          "call",
          "add_label",
          "Key_Name",
          "Str_key",
          "Interval",
          "bucket",
          "Operation",
        ),
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("$", "a", "'", '"', " ", "[", "]", "(", "\\", "0", "${X}"))
            .map((all) => all.join("")),
        ),
      )
      .map(([key, value]) => `${key} ${value.replace(/[\r\n]/g, " ")}`);
    fc.assert(
      fc.property(
        plugin,
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom(OLD, {}),
        (name, lines, options) => {
          expect(Array.isArray(findings(name, lines, options))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
