import { fluentBitConfig, outputPlugin } from "@millrace/fluentbit";
import { recordModifierFilter } from "@millrace/fluentbit/filters";
import { forwardInput, tailInput } from "@millrace/fluentbit/inputs";
import { cloudwatchOutput, httpOutput, s3Output } from "@millrace/fluentbit/outputs";

// fluent-bit.conf
export const config = fluentBitConfig()
  .env({ cluster: "blue", stage: "prod" })
  .service(
    {
      flush: 1,
      daemon: false,
      log_level: "info",
      http_server: true,
      http_port: 2020,
      "storage.path": "/var/fluent-bit/",
      "storage.max_chunks_up": 64,
    },
    { comment: ["The engine itself."] },
  )
  .service({ grace: 30 })
  .input(
    tailInput({
      path: "/var/log/app/*.log, /var/log/worker.log",
      tag: "app.*",
      "multiline.parser": "docker, cri",
      db: "/var/fluent-bit/app.db",
      mem_buf_limit: "50MB",
      skip_long_lines: true,
    }),
    { comment: ["Lines of the app, joined where a stack trace starts."] },
  )
  .input(forwardInput({ listen: "127.0.0.1", port: 24224 }))
  .filter(
    recordModifierFilter({
      record: ["cluster ${cluster}", "stage ${stage}"],
      remove_key: "secret",
    }),
    { match: "app.*" },
  )
  .output(
    s3Output({
      bucket: "shop-logs-${stage}",
      region: "eu-west-1",
      total_file_size: "100M",
      upload_timeout: "10m",
      use_put_object: true,
      s3_key_format: "/$TAG/%Y/%m/%d/$UUID.gz",
      compression: "gzip",
    }),
    {
      match: "app.*",
      alias: "archive",
      comment: ["millrace-ignore FB_ONE_RETRY the bucket is never away"],
    },
  )
  // lokiOutput takes the labels of a contract.
  .output(
    outputPlugin("loki", {
      host: "loki.shop.local",
      labels: "job=fluentbit, service=$service",
      tls: true,
    }),
    { match_regex: "^app\\." },
  )
  .output(
    cloudwatchOutput({
      region: "eu-west-1",
      log_group_name: "/shop/app",
      log_stream_prefix: "app-",
      auto_create_group: true,
    }),
    { match: "*" },
  )
  .output(outputPlugin("my_own", { Some_Key: "5", Other: "a b" }), { match: "*" })
  .output(
    httpOutput({
      host: "collector.shop.local",
      port: 443,
      http_user: "shop",
      header: ["X-A 1", "X-B 2"],
      retry_limit: "no_limits",
      // A secret in plain text: a variable of the router would keep it out of files.
      extra: [["http_Passwd", "hunter2"]],
    }),
    { match: "*" },
  )
  .build();
