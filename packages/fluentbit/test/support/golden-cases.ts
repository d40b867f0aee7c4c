import {
  type AssembleOptions,
  always,
  field,
  grep,
  json,
  not,
  type Pipeline,
  parserFilter,
  pipeline,
  recordModifier,
  regex,
  s3Output,
} from "../../src/index.js";
import { firelensLike, kubernetesLike, toCloudwatch, toLoki, toS3 } from "./shop.js";

interface GoldenCase {
  readonly pipelines: readonly Pipeline[];
  readonly options?: AssembleOptions;
}

const api = pipeline(firelensLike("api")).parse(json());
const isError = field("level").in("error", "fatal");

/** Definitions whose rendered files are kept in `golden/`. */
export const goldenCases: Readonly<Record<string, GoldenCase>> = {
  "only-otherwise": {
    pipelines: [pipeline(firelensLike("api")).otherwise(toLoki).build()],
  },
  "native-route": {
    pipelines: [api.route("errors", isError, toCloudwatch).otherwise(toLoki).build()],
  },
  "numeric-route": {
    pipelines: [
      api
        .route(
          "errors",
          field("http", "status").atLeast(500).or(field("slow").equals(true)),
          toCloudwatch,
        )
        .otherwise(toLoki)
        .build(),
    ],
  },
  "continue-routes": {
    pipelines: [
      api
        .route("errors", isError.or(field("status").atLeast(500)), [toCloudwatch, toLoki], {
          continue: true,
        })
        .route("audit", field("audit").exists(), s3Output({ bucket: "shop-audit" }), {
          continue: true,
        })
        .route("access", field("type").equals("access"), toS3)
        .otherwise(toLoki)
        .build(),
    ],
  },
  "regex-and-not": {
    pipelines: [
      api
        .filter(grep({ exclude: ["log ^$", "path ^/health$"] }))
        .route(
          "odd",
          field("message")
            .matches(/^"?it's (slow|bad)/i)
            .and(not(field("ctx", "retry").exists()))
            .and(not(field("level").in("debug", "a b"))),
          toLoki,
        )
        .otherwise([])
        .build(),
    ],
  },
  "two-pipelines": {
    pipelines: ["api", "worker"].map((name) =>
      pipeline(firelensLike(name))
        .parse(json())
        .route("errors", isError, [toCloudwatch, toLoki])
        .otherwise([toLoki, toLoki])
        .build(),
    ),
  },
  "no-partial-messages": {
    pipelines: [
      pipeline(kubernetesLike)
        .parse([
          json({ time_key: "time", time_format: "%Y-%m-%dT%H:%M:%S.%LZ", time_keep: true }),
          regex({
            name: "nginx",
            regex: "^(?<host>[^ ]*) (?<status>\\d+)$",
            types: "status:integer",
          }),
        ])
        .filter(recordModifier({ record: ["cluster shop", "stage prod"], remove_key: "stream" }))
        .filter(
          parserFilter({ key_name: "query", parser: "nginx", extra: [["Preserve_Key", true]] }),
        )
        .route("all", always(), toLoki)
        .build(),
    ],
    options: {
      home: { storagePath: "/var/lib/fluent-bit", graceSeconds: 5 },
      region: "eu-west-1",
      preset: {
        service: { flush: 5 },
        emitter: { "emitter_storage.type": "memory", emitter_mem_buf_limit: "10M" },
        outputs: {},
      },
    },
  },
};
