import { describe, expect, it } from "vitest";
import { diffTexts, told } from "./diff-text.js";

const changes = (a: string, b: string, engine?: string) => told(diffTexts(a, b, engine));
const INPUT = "[INPUT]\n    Name dummy\n    Tag app\n";
const OUTPUT = "[OUTPUT]\n    Name stdout\n    Match *\n";
const section = (kind: string, ...lines: string[]) =>
  `[${kind}]\n${lines.map((line) => `    ${line}\n`).join("")}`;
const filter = (...lines: string[]) => section("FILTER", ...lines);
const output = (...lines: string[]) => section("OUTPUT", ...lines);

describe("what does not count", () => {
  it.each([
    ["comments and blank lines", `# a\n${INPUT}\n# b\n${OUTPUT}`, INPUT + OUTPUT],
    ["the case of keys", "[INPUT]\n    NAME dummy\n    tag app\n", INPUT],
    ["the case of a plugin's name", "[INPUT]\n    Name DUMMY\n    Tag app\n", INPUT],
    ["the order of options", "[INPUT]\n    Tag app\n    Name dummy\n", INPUT],
    [
      "the format",
      `${INPUT}${OUTPUT}`,
      "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n  outputs:\n    - name: stdout\n      match: '*'\n",
    ],
    [
      "several SERVICE sections, of which the last value counts",
      "[SERVICE]\n    Flush 5\n[SERVICE]\n    flush 2\n    Grace 7\n",
      "[SERVICE]\n    Grace 7\n    Flush 2\n",
    ],
    [
      "spellings of a boolean",
      output("Name s3", "use_put_object on"),
      output("Name s3", "use_put_object Yes"),
    ],
    [
      "spellings of a size",
      output("Name s3", "total_file_size 50M"),
      output("Name s3", "total_file_size 50000000"),
    ],
    [
      "spellings of a time",
      output("Name s3", "upload_timeout 10m"),
      output("Name s3", "upload_timeout 600"),
    ],
    ["spellings of a number", section("SERVICE", "Flush 1.0"), section("SERVICE", "Flush 1")],
    [
      "spaces of a list",
      section("INPUT", "Name tail", "Path /a, /b"),
      section("INPUT", "Name tail", "Path /a,/b"),
    ],
    [
      "a variable of the config's own and its value",
      "@SET where=logs\n[OUTPUT]\n    Name s3\n    bucket ${where}\n",
      "@SET where=logs\n[OUTPUT]\n    Name s3\n    bucket logs\n",
    ],
    [
      "words for no limit",
      `${OUTPUT}    Retry_Limit False\n`,
      `${OUTPUT}    Retry_Limit no_limits\n`,
    ],
    [
      "where parsers stand",
      "[SERVICE]\n    Parsers_File parsers.conf\n",
      "parsers:\n  - name: app\n    format: json\n",
    ],
    [
      "a value that a later one replaces",
      output("Name stdout", "Match a", "Match b"),
      output("Name stdout", "Match b"),
    ],
    [
      "the order of outputs",
      output("Name stdout", "Match a") + output("Name null", "Match b"),
      output("Name null", "Match b") + output("Name stdout", "Match a"),
    ],
    [
      "slashes around a regex",
      section("PARSER", "Name a", "Format regex", "Regex /^a/"),
      section("PARSER", "Name a", "Format REGEX", "Regex ^a"),
    ],
  ])("%s", (_, a, b) => {
    expect(changes(a, b)).toEqual([]);
    expect(changes(b, a)).toEqual([]);
  });
});

describe("what counts", () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      "another value",
      INPUT + OUTPUT,
      INPUT + OUTPUT.replace("*", "app"),
      ["changed outputs[0].match: * -> app"],
    ],
    ["an option more", OUTPUT, `${OUTPUT}    Format json\n`, ["added outputs[0].format: json"]],
    ["a section more", INPUT, INPUT + OUTPUT, ["added outputs[0]"]],
    ["a section less", INPUT + OUTPUT, INPUT, ["removed outputs[0]"]],
    [
      "filters in another order",
      filter("Name grep", "Match *", "Regex a b") + filter("Name lua", "Match *", "Script a.lua"),
      filter("Name lua", "Match *", "Script a.lua") + filter("Name grep", "Match *", "Regex a b"),
      ["moved filters[1]: place 1 -> place 2"],
    ],
    [
      "steps of modify in another order",
      filter("Name modify", "Match *", "Add a 1", "Rename b c"),
      filter("Name modify", "Match *", "Rename b c", "Add a 1"),
      ["moved filters[0].add: a 1 -> a 1"],
    ],
    [
      "repeated options in another order",
      filter("Name record_modifier", "Match *", "Record a 1", "Record b 2"),
      filter("Name record_modifier", "Match *", "Record b 2", "Record a 1"),
      ["moved filters[0].record[1]: a 1 -> a 1"],
    ],
    [
      "one of repeated options",
      filter("Name record_modifier", "Match *", "Record a 1", "Record b 2"),
      filter("Name record_modifier", "Match *", "Record a 1", "Record b 3"),
      ["changed filters[0].record[1]: b 2 -> b 3"],
    ],
    [
      "the case of a value",
      output("Name s3", "bucket Logs"),
      output("Name s3", "bucket logs"),
      ["changed outputs[0].bucket: Logs -> logs"],
    ],
    [
      "a value of the engine",
      section("SERVICE", "Flush 1", "Flush 3"),
      section("SERVICE", "Flush 2"),
      ["changed service.flush: 3 -> 2"],
    ],
    [
      "inputs without a tag that change places",
      section("INPUT", "Name dummy", 'Dummy {"a":1}') +
        section("INPUT", "Name dummy", 'Dummy {"b":1}'),
      section("INPUT", "Name dummy", 'Dummy {"b":1}') +
        section("INPUT", "Name dummy", 'Dummy {"a":1}'),
      [
        'changed inputs[0].dummy: {"a":1} -> {"b":1}',
        'changed inputs[1].dummy: {"b":1} -> {"a":1}',
      ],
    ],
    [
      "another name of an output",
      output("Name s3", "Match *", "bucket a", "Alias one"),
      output("Name s3", "Match *", "bucket a", "Alias two"),
      ["changed outputs[0].alias: one -> two"],
    ],
    [
      "an option of a parser",
      section("PARSER", "Name app", "Format json", "Time_Key t"),
      section("PARSER", "Name app", "Format json", "Time_Key time"),
      ["changed parsers.app.time_key: t -> time"],
    ],
    [
      "a rule of a multiline parser",
      section("MULTILINE_PARSER", "Name m", "Type regex", 'rule "start_state" "/^a/" "cont"'),
      section("MULTILINE_PARSER", "Name M", "Type regex", "rule start_state /^b/ cont"),
      ['changed multiline_parsers.M.rule: "start_state" "/^a/" "cont" -> start_state /^b/ cont'],
    ],
    [
      "a variable of the config's own",
      "@SET a=1\n[OUTPUT]\n    Name s3\n    bucket ${a}\n",
      "@SET a=2\n[OUTPUT]\n    Name s3\n    bucket ${a}\n",
      ["changed env.a: 1 -> 2"],
    ],
    ["a variable that no line holds", "@SET a=1\n", "@SET a=2\n", ["info changed env.a: 1 -> 2"]],
    [
      "a variable that is written out",
      "@SET a=1\n[OUTPUT]\n    Name s3\n    bucket ${a}\n",
      "[OUTPUT]\n    Name s3\n    bucket 1\n",
      ["info removed env.a: 1"],
    ],
    [
      "a default that is spelled out",
      OUTPUT,
      `${OUTPUT}    Retry_Limit 1\n`,
      ["info added outputs[0].retry_limit: 1"],
    ],
    ["a default of SERVICE", "", section("SERVICE", "Grace 5"), ["info added service.grace: 5"]],
    [
      "a section that the engine skips",
      INPUT,
      `${INPUT}[FOO]\n    a b\n`,
      ["info added other.a: b"],
    ],
    [
      "a secret, which is not shown",
      output("Name http", "http_User a", "http_Passwd one"),
      output("Name http", "http_User a", "http_Passwd two"),
      ["changed outputs[0].http_passwd: (a secret) -> (a secret)"],
    ],
  ])("%s", (_, a, b, expected) => {
    expect(changes(a, b)).toEqual(expected);
  });

  it("a default is of an engine's version", () => {
    const [plain, spelled] = ["preserve_data_ordering true", "preserve_data_ordering false"].map(
      (line) => output("Name s3", "bucket a", "region b", line),
    );
    const absent = output("Name s3", "bucket a", "region b");
    expect(changes(absent, plain ?? "", "fluent-bit@5.0.9")).toEqual([
      "info added outputs[0].preserve_data_ordering: true",
    ]);
    expect(changes(absent, plain ?? "", "fluent-bit@1.9.10")).toEqual([
      "added outputs[0].preserve_data_ordering: true",
    ]);
    expect(changes(absent, spelled ?? "", "fluent-bit@1.9.10")).toEqual([
      "info added outputs[0].preserve_data_ordering: false",
    ]);
  });

  it("s3 tries five times since 5.0.3, whatever the binary reports", () => {
    const absent = output("Name s3", "bucket a", "region b");
    const five = output("Name s3", "bucket a", "region b", "Retry_Limit 5");
    expect(changes(absent, five)).toEqual(["info added outputs[0].retry_limit: 5"]);
    expect(changes(absent, five, "fluent-bit@4.2.8")).toEqual(["added outputs[0].retry_limit: 5"]);
  });

  it("storage.metrics is on since it was switched", () => {
    const text = section("SERVICE", "storage.metrics on");
    expect(changes("", text, "fluent-bit@1.9.10")).toEqual([
      'added service["storage.metrics"]: on',
    ]);
    expect(changes("", text)).toEqual(['info added service["storage.metrics"]: on']);
  });
});

describe("sections are found again", () => {
  const s3 = (match: string, bucket: string, ...more: string[]) =>
    output("Name s3", `Match ${match}`, `bucket ${bucket}`, "region eu-west-1", ...more);

  it("by alias, though all else changed", () => {
    const a = s3("a", "one", "Alias x") + s3("b", "two", "Alias y");
    const b = s3("b", "two", "Alias x") + s3("c", "three", "Alias y");
    expect(changes(a, b)).toEqual([
      "changed outputs[0].match: a -> b",
      "changed outputs[0].bucket: one -> two",
      "changed outputs[1].match: b -> c",
      "changed outputs[1].bucket: two -> three",
    ]);
  });

  it("by what they have in common", () => {
    const a = s3("a", "one") + s3("b", "two") + s3("c", "three");
    const b = s3("x", "new") + s3("c", "other") + s3("a", "one", "compression gzip");
    expect(changes(a, b)).toEqual([
      "added outputs[2].compression: gzip",
      "changed outputs[0].match: b -> x",
      "changed outputs[0].bucket: two -> new",
      "changed outputs[1].bucket: three -> other",
    ]);
  });

  it("of many filters the fewest are moved", () => {
    const greps = (order: string) =>
      [...order].map((key) => filter("Name grep", "Match *", `Regex ${key} x`)).join("");
    expect(changes(greps("abcdef"), greps("bcdefa"))).toEqual([
      "moved filters[5]: place 1 -> place 6",
    ]);
    expect(changes(greps("abcdef"), greps("abfcde"))).toEqual([
      "moved filters[2]: place 6 -> place 3",
    ]);
  });

  it("at their lines", () => {
    const [change] = diffTexts(INPUT + OUTPUT, `${INPUT}\n${OUTPUT.replace("*", "app")}`);
    expect(change).toMatchObject({
      what: "output stdout (app)",
      before: { file: "main.conf", line: 6 },
      after: { file: "main.conf", line: 7 },
      severity: "warning",
      effect: "it takes records of other tags",
    });
  });
});

describe("what YAML has besides", () => {
  const yaml = (processors: string) =>
    `pipeline:\n  inputs:\n    - name: dummy\n      tag: a\n      processors:\n        logs:\n${processors}`;
  const unit = (key: string, value: string) =>
    `          - name: content_modifier\n            action: insert\n            key: ${key}\n            value: ${value}\n`;

  it("processors run in order", () => {
    expect(
      changes(yaml(unit("a", "1") + unit("b", "2")), yaml(unit("b", "2") + unit("a", "1"))),
    ).toEqual(["moved inputs[0].processors.logs[1]: place 1 -> place 2"]);
    expect(changes(yaml(unit("a", "x")), yaml(unit("a", "y")))).toEqual([
      "changed inputs[0].processors.logs[0].value: x -> y",
    ]);
    expect(changes(yaml(unit("a", "x")), yaml(unit("a", "x") + unit("b", "y")))).toEqual([
      "added inputs[0].processors.logs[1]",
    ]);
  });

  it("conditional routes are compared by name", () => {
    const routes = (level: string) =>
      `pipeline:\n  inputs:\n    - name: dummy\n      routes:\n        logs:\n          - name: errors\n            condition:\n              rules:\n                - field: "$level"\n                  op: eq\n                  value: ${level}\n            to:\n              outputs:\n                - out\n  outputs:\n    - name: stdout\n      alias: out\n`;
    expect(changes(routes("error"), routes("error"))).toEqual([]);
    expect(changes(routes("error"), routes("fatal"))).toEqual([
      'changed inputs[0].routes[0].condition: {"op":"and","rules":[{"field":"$level","op":"eq","value":"error"}]} -> {"op":"and","rules":[{"field":"$level","op":"eq","value":"fatal"}]}',
    ]);
  });
});
