import { fluentBitConfig } from "@millrace/fluentbit";
import { tailInput } from "@millrace/fluentbit/inputs";
import { forwardOutput } from "@millrace/fluentbit/outputs";

// conf/parsers.conf
export const parsersConf = fluentBitConfig()
  .parser({
    name: "app",
    format: "json",
    time_key: "time",
    time_format: "%Y-%m-%dT%H:%M:%S.%L",
    decode_field_as: ["escaped_utf8 log do_next", "json log"],
  })
  .parser({
    name: "kv",
    format: "regex",
    regex: '^(?<key>[^=]+)="(?<value>[^"]*)"$',
    types: "value:integer",
  })
  .multilineParser(
    {
      name: "java",
      type: "regex",
      flush_timeout: 1000,
      rule: [
        { state: "start_state", regex: '^\\d{4}-\\d{2}-\\d{2} "x"', next: "cont" },
        { state: "cont", regex: "^\\s+at", next: "cont" },
      ],
    },
    { comment: ["A stack trace starts at the margin."] },
  )
  .multilineParser({
    name: "java_any_case",
    type: "regex",
    // Values that the types do not take.
    extra: [
      ["Rule", '"start_state"  "/^error/i"  "cont"'],
      ["Rule", '"cont"         "/^\\s/"      "cont"'],
    ],
  })
  .multilineParser({ name: "ends", type: "endswith", match_string: "\\", negate: true })
  .build();

// nodes.conf
export const nodesConf = fluentBitConfig()
  .section("upstream", [["Name", "balanced"]])
  .section("node", [
    ["Name", "one"],
    ["Host", "10.0.0.1"],
    ["Port", "24224"],
  ])
  .section("node", [
    ["Name", "two"],
    ["Host", "10.0.0.2"],
    ["Port", "24224"],
  ])
  .build();

// fluent-bit.conf
export const config = fluentBitConfig()
  .service({ parsers_file: ["conf/parsers.conf", "/fluent-bit/etc/parsers.conf"] })
  // From inputs/tail.conf.
  .input(tailInput({ path: "/var/log/a.log", parser: "app" }))
  // From fluent-bit.conf.
  .output(forwardOutput({ upstream: "nodes.conf" }), { match: "*" })
  .build();

// Every file by its path.
export const files = {
  "conf/parsers.conf": parsersConf,
  "nodes.conf": nodesConf,
  "fluent-bit.conf": config,
};
