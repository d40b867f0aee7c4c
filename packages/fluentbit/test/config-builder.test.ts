import { describe, expect, it } from "vitest";
import { calyptiaCustom } from "../src/generated/customs/index.js";
import {
  fluentBitConfig,
  grep,
  outputPlugin,
  printClassic,
  printYamlConfig,
  s3Output,
  stdoutOutput,
  tailInput,
} from "../src/index.js";

describe("fluentBitConfig", () => {
  const built = fluentBitConfig()
    .env({ STAGE: "prod" })
    .service({ flush: 1, http_server: true }, { comment: ["the engine"] })
    .input(tailInput({ path: "/var/log/a.log", tag: "app" }))
    .filter(grep({ regex: ["log a", "log b"] }), { match: "app" })
    .output(s3Output({ bucket: "b-${STAGE}", region: "eu-west-1" }), { match: "app", alias: "s3" })
    .output(stdoutOutput({ extra: [["New", "x"]] }), { match_regex: "^a" })
    .section("other", [["a", "b"]], { title: "FOO" })
    .build();

  it("prints as classic", () => {
    expect(printClassic(built)).toBe(`@SET STAGE=prod

# the engine
[SERVICE]
    flush 1
    http_server on

[INPUT]
    Name tail
    path /var/log/a.log
    tag app

[FILTER]
    Name grep
    Match app
    regex log a
    regex log b

[OUTPUT]
    Name s3
    Match app
    Alias s3
    bucket b-\${STAGE}
    region eu-west-1

[OUTPUT]
    Name stdout
    Match_Regex ^a
    New x

[FOO]
    a b
`);
  });

  it("prints as YAML what YAML has", () => {
    const config = fluentBitConfig()
      .env({ TOKEN: "file:///t" }, { refresh_interval: "10s" })
      .env({ STAGE: "prod" })
      .service({ flush: 1 }, { nested: [["telemetry", { metrics: { enabled: true } }]] })
      .parser({ name: "app", format: "json" })
      .multilineParser({
        name: "m",
        type: "regex",
        rule: [{ state: "start_state", regex: "^a", next: "cont" }],
      })
      .custom(calyptiaCustom({ api_key: "${KEY}" }))
      .input(tailInput({ path: "/a" }), {
        processors: { logs: [{ name: "none", options: [["key", "value"]] }] },
      })
      .build();
    expect(printYamlConfig(config)).toBe(`env:
  - name: TOKEN
    value: file:///t
    refresh_interval: 10s
  - name: STAGE
    value: prod
service:
  flush: 1
  telemetry:
    metrics:
      enabled: true
parsers:
  - name: app
    format: json
multiline_parsers:
  - name: m
    type: regex
    rules:
      - state: start_state
        regex: /^a/
        next_state: cont
customs:
  - name: calyptia
    api_key: \${KEY}
pipeline:
  inputs:
    - name: tail
      path: /a
      processors:
        logs:
          - name: none
            key: value
`);
  });

  it("never changes a builder that was handed out, nor what was built", () => {
    const base = fluentBitConfig().service({ flush: 1 });
    const [one, two] = [base.output(stdoutOutput()), base.output(outputPlugin("x", {}))];
    expect(base.build().sections).toHaveLength(1);
    expect(one.build().sections[1]?.entries).toEqual([["Name", "stdout"]]);
    expect(two.build().sections[1]?.entries).toEqual([["Name", "x"]]);
    expect(Object.isFrozen(one.build().sections[1]?.entries)).toBe(true);
  });

  it("keeps copies of what it is given", () => {
    const comment = ["a"];
    const entries: [string, string][] = [["Name", "x"]];
    const options = [["k", { deep: ["v"] }]] as const;
    const processors = { logs: [{ name: "p", options: [...options] }] };
    const config = fluentBitConfig()
      .section("upstream", entries, { comment })
      .input(tailInput({ path: "/a" }), { processors })
      .build();
    comment.push("b");
    entries.push(["Host", "h"]);
    processors.logs.length = 0;
    expect(config.sections[0]).toEqual({
      kind: "upstream",
      entries: [["Name", "x"]],
      comment: ["a"],
    });
    expect(config.sections[1]?.processors?.logs).toHaveLength(1);
  });

  it("lets no value start a section", () => {
    const config = fluentBitConfig()
      .output(stdoutOutput({ extra: [["a", "b\n[OUTPUT]"]] }))
      .build();
    expect(() => printClassic(config)).toThrow(/CORE_LINE_BREAK_IN_VALUE/);
  });
});
