import { labelContract } from "@millrace/core";
import {
  type AssembleOptions,
  cloudwatchLogsOutput,
  type Engine,
  lokiOutput,
  type Place,
  parseEngine,
  s3Output,
} from "../../src/index.js";

/** A place as FireLens makes one. */
export const firelensLike = (name: string, partialMessages = true): Place => ({
  name,
  match: `${name}-firelens-*`,
  messageKey: "log",
  partialMessages,
});

/** A place as a DaemonSet would make one. */
export const kubernetesLike: Place = {
  name: "kube",
  match: "kube.*",
  messageKey: "message",
  partialMessages: false,
};

export const engineOf = (name: string): Engine => {
  const engine = parseEngine(name);
  if (engine === undefined) throw new Error(`no engine ${name}`);
  return engine;
};
export const newest = engineOf("fluent-bit@5.1.1");

export const assembleOptions: AssembleOptions = {
  home: {
    storagePath: "/var/fluent-bit/buffer",
    parsersFile: "/fluent-bit/etc/parsers-shop.conf",
    graceSeconds: 110,
  },
  region: "ap-northeast-2",
};

export const labels = labelContract("service", "level");
export const toLoki = lokiOutput({
  host: "loki.shop.local",
  port: 3100,
  labels: labels.write({ service: "$container_name", level: "$level" }),
});
export const toCloudwatch = cloudwatchLogsOutput({
  log_group_name: "/shop/api/errors",
  log_stream_prefix: "api-",
});
export const toS3 = s3Output({
  bucket: "shop-access-logs",
  s3_key_format: "/access/%Y/%m/%d/$UUID.gz",
  compression: "gzip",
});
