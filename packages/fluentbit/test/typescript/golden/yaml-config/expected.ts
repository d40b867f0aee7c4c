import { fluentBitConfig, processorUnit } from "@millrace/fluentbit";
import { calyptiaCustom } from "@millrace/fluentbit/customs";
import { grepFilter, recordModifierFilter } from "@millrace/fluentbit/filters";
import { dummyInput } from "@millrace/fluentbit/inputs";
import { stdoutOutput } from "@millrace/fluentbit/outputs";
import { contentModifierProcessor, samplingProcessor } from "@millrace/fluentbit/processors";

// fluent-bit.yaml
export const config = fluentBitConfig()
  .env({ token: "file:///run/secrets/token" }, { refresh_interval: "30s" })
  .env({ stage: "prod" })
  .service(
    { flush: 1, http_server: true },
    { nested: [["telemetry", { metrics: { logs: { tag_records: { enabled: true } } } }]] },
  )
  .parser({ name: "app", format: "json", time_key: "time" })
  .multilineParser({
    name: "trace",
    type: "regex",
    flush_timeout: 1000,
    rule: [
      { state: "start_state", regex: "^\\d+", next: "cont" },
      { state: "cont", regex: "^\\s", next: "cont" },
    ],
  })
  .section("stream_task", [
    ["name", "errors"],
    ["exec", "CREATE STREAM errors AS SELECT * FROM TAG:'app';"],
  ])
  .section("upstream", [["name", "balanced"]])
  .section("node", [
    ["name", "one"],
    ["host", "10.0.0.1"],
    ["port", "24224"],
  ])
  .custom(calyptiaCustom({ api_key: "${CALYPTIA_KEY}" }))
  .input(dummyInput({ tag: "app" }), {
    comment: ["What the app writes."],
    processors: {
      logs: [
        processorUnit(
          contentModifierProcessor({ action: "insert", key: "stage", value: "${stage}" }),
        ),
        processorUnit(
          samplingProcessor({
            type: "probabilistic",
            sampling_settings: { sampling_percentage: 12.5 },
          }),
        ),
        processorUnit(grepFilter({ regex: ["log a", "log b"] })),
        processorUnit(
          contentModifierProcessor({
            action: "delete",
            key: "secret",
            condition: {
              op: "or",
              rules: [
                { field: "$level", op: "eq", value: "debug" },
                { field: "$status", op: "gte", value: 500 },
              ],
            },
          }),
        ),
        {
          name: "none_of_ours",
          options: [
            ["depth", "1"],
            ["names", ["a", "b"]],
          ],
        },
      ],
    },
    routes: [
      {
        name: "errors",
        signals: ["logs"],
        condition: { rules: [{ field: "$level", op: "in", value: ["error", "fatal"] }] },
        outputs: [{ name: "errors" }],
      },
      {
        name: "rest",
        signals: ["logs"],
        condition: { default: true, rules: [] },
        outputs: [{ name: "everything", fallback: "errors" }],
      },
    ],
  })
  .filter(recordModifierFilter({ record: ["a 1", "b 2"] }), { match: "app" })
  .output(stdoutOutput(), { alias: "errors" })
  .output(stdoutOutput({ format: "json_lines" }), { alias: "everything" })
  .build();
