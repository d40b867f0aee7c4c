import { describe, expect, expectTypeOf, it } from "vitest";
import { calyptiaCustom } from "../../src/generated/customs/index.js";
import {
  grepFilter,
  modifyFilter,
  rewriteTagFilter,
  typeConverterFilter,
} from "../../src/generated/filters/index.js";
import { forwardInput, kafkaInput, tailInput } from "../../src/generated/inputs/index.js";
import {
  cloudwatchOutput,
  firehoseOutput,
  kafkaOutput,
  kinesisOutput,
  s3Output,
} from "../../src/generated/outputs/index.js";
import {
  contentModifierProcessor,
  samplingProcessor,
} from "../../src/generated/processors/index.js";
import type { MultilineParserOptions, ServiceOptions } from "../../src/generated/sections.js";
import type {
  FilterPlugin,
  InputPlugin,
  OutputPlugin,
  ProcessorPlugin,
  SizeValue,
  TimeValue,
  Variable,
} from "../../src/index.js";
import { compilerMessages } from "./compiler-messages.js";

describe("the compiler says of", () => {
  const VARIABLE = "`${string}\\${${string}}${string}`";
  const expected: Readonly<Record<string, string>> = {
    "wrong-key.ts":
      "Object literal may only specify known properties, but 'bufer_max_size' does not exist in type 'TailInputOptions'. Did you mean to write 'buffer_max_size'?",
    "wrong-type.ts": `Type '"on"' is not assignable to type 'BooleanValue'.`,
    "wrong-size.ts": `Type '"50 megabytes"' is not assignable to type 'SizeValue'.`,
    "wrong-value.ts": `Type '"inof"' is not assignable to type '${VARIABLE} | "off" | "error" | "warn" | "info" | "debug" | "trace"'.`,
    "required-missing.ts":
      "Argument of type '{ use_put_object: true; }' is not assignable to parameter of type 'S3OutputOptions'.\n  Property 'bucket' is missing in type '{ use_put_object: true; }' but required in type 'S3OutputOptions'.",
    "secret-in-text.ts": "Type '\"hunter2\"' is not assignable to type '`\\${${string}}`'.",
    "list-for-one.ts": "Type 'string[]' is not assignable to type 'TimeValue | undefined'.",
  };
  const messages = compilerMessages(Object.keys(expected));

  it.each(Object.entries(expected))("%s: one thing, in words that name it", (file, message) => {
    expect(messages.get(file)).toEqual([message]);
  });
});

it("every function makes a node of its plugin", () => {
  expectTypeOf(s3Output).returns.toEqualTypeOf<OutputPlugin<"s3">>();
  expectTypeOf(tailInput).returns.toEqualTypeOf<InputPlugin<"tail">>();
  expectTypeOf(grepFilter).returns.toEqualTypeOf<FilterPlugin<"grep">>();
  expectTypeOf(samplingProcessor).returns.toEqualTypeOf<ProcessorPlugin<"sampling">>();
});

it("sizes and times are numbers, text with a unit, or a variable", () => {
  expectTypeOf<512 | "512k" | "50M" | "1GB" | "100000000" | "${LIMIT}">().toExtend<SizeValue>();
  expectTypeOf<"50 megabytes" | "1T" | "" | true>().not.toExtend<SizeValue>();
  expectTypeOf<30 | "30" | "10s" | "5m" | "1H" | "${WAIT}">().toExtend<TimeValue>();
  expectTypeOf<"10 s" | "soon" | false>().not.toExtend<TimeValue>();
});

it("a variable passes anywhere", () => {
  expectTypeOf<"${A}" | "x-${A}-y">().toExtend<Variable>();
  expectTypeOf<"A" | "$A" | "{A}">().not.toExtend<Variable>();
  tailInput({
    path: "a",
    read_from_head: "${HEAD}",
    rotate_wait: "${WAIT}",
    buffer_max_size: "${SIZE}",
  });
  s3Output({
    bucket: "${BUCKET}",
    compression: "${HOW}",
    s3_key_format: "${PREFIX}/x",
    workers: "${N}",
  });
});

it("what repeats takes a list, and so does what is comma-separated", () => {
  grepFilter({ regex: ["a b", "c d"] });
  modifyFilter({ set: ["a 1"], condition: ["Key_exists a"] });
  rewriteTagFilter({ rule: ["$a b c true"] });
  typeConverterFilter({ int_key: ["a b string"] });
  tailInput({ path: ["a", "b"], "multiline.parser": ["docker", "cri"] });
  forwardInput({ "security.users": ["a b"] });
  // @ts-expect-error  one key only
  tailInput({ path: "a", key: ["a"] });
});

it("keys that share a start are known by it", () => {
  kafkaOutput({ brokers: "b:9092", topics: "t", "rdkafka.compression.type": "lz4" });
  kafkaInput({ brokers: "b:9092", topics: "t", "rdkafka.fetch.wait.max.ms": 10 });
  tailInput({ path: "a", parser_1: "json" });
});

it("the image's own outputs are typed too", () => {
  cloudwatchOutput({ region: "r", log_group_name: "/a/$(tag)", log_stream_prefix: "b-" });
  firehoseOutput({ region: "r", delivery_stream: "s", data_keys: ["a", "b"] });
  kinesisOutput({ region: "r", stream: "s", compression: "gzip", experimental_concurrency: 4 });
  // @ts-expect-error  the stream is missing
  kinesisOutput({ region: "r" });
  // @ts-expect-error  snappy is no compression of the plugin
  kinesisOutput({ region: "r", stream: "s", compression: "snappy" });
});

it("where a plugin stands is no option of its function", () => {
  // @ts-expect-error  the route says which records arrive
  s3Output({ bucket: "b", match: "*" });
  // @ts-expect-error  the route names its outputs
  s3Output({ bucket: "b", alias: "x" });
  tailInput({ path: "a", tag: "x", alias: "y" });
});

it("processors take lists and maps, and a condition", () => {
  samplingProcessor({ type: "probabilistic", sampling_settings: { sampling_percentage: 10 } });
  contentModifierProcessor({
    action: "insert",
    key: "a",
    value: "b",
    condition: { op: "and", rules: [{ field: "$level", op: "eq", value: "error" }] },
  });
  // @ts-expect-error  a condition has rules
  contentModifierProcessor({ action: "insert", key: "a", value: "b", condition: "x" });
});

it("options of custom plugins are known", () => {
  calyptiaCustom({ api_key: "${KEY}", add_label: ["a b"] });
  // @ts-expect-error  `apikey` is no option
  calyptiaCustom({ apikey: "x" });
});

it("sections have types of their own", () => {
  expectTypeOf<{
    flush: 1;
    "storage.max_chunks_up": 64;
    parsers_file: ["a.conf", "b.conf"];
  }>().toExtend<ServiceOptions>();
  expectTypeOf<{ flush: "soon" }>().not.toExtend<ServiceOptions>();
  expectTypeOf<{
    name: "java";
    type: "regex";
    rule: [{ state: "start_state"; regex: "^a"; next: "cont" }];
  }>().toExtend<MultilineParserOptions>();
  expectTypeOf<{ name: "java"; type: "glob" }>().not.toExtend<MultilineParserOptions>();
});
