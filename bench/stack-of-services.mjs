// @ts-check
/**
 * Text of a definition with many services, one routed pipeline each.
 *
 * @param {number} count
 */
export function definitionOf(count) {
  return `
import { cloudwatchLogsOutput, container, defineStack, fargateTask, field, firelens, json, labelContract, lokiOutput, s3Output, service } from "millrace";
const labels = labelContract("service", "level");
const loki = lokiOutput({ host: "loki.bench.local", port: 3100, labels: labels.write({ service: "$container_name", level: "$level" }) });
const services = Array.from({ length: ${count} }, (_, i) => {
  const name = "svc-" + i;
  return service(name, {
    task: fargateTask({ cpu: 512, memory: 1024, containers: [container(name, { image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/" + name + ":1.0.0", portMappings: [{ containerPort: 8080 }] })] }),
    logs: firelens(name).parse(json())
      .route("errors", field("level").in("error", "fatal").or(field("status").atLeast(500)), [cloudwatchLogsOutput({ log_group_name: "/bench/" + name + "/errors", log_stream_prefix: name + "-" }), loki], { continue: true })
      .route("access", field("type").equals("access"), s3Output({ bucket: "bench-access-logs", s3_key_format: "/access/%Y/%m/%d/$UUID.gz", compression: "gzip" }))
      .otherwise(loki),
  });
});
export default defineStack({ name: "bench", region: "eu-west-1", account: "123456789012", engine: "aws-for-fluent-bit@3.4.9", services });
`;
}
