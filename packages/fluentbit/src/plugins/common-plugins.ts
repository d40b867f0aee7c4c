// The plugins that users of containers meet most, beside the short names of ./filters.ts and lokiOutput.
// All of them are in the subpaths: `@millrace/fluentbit/inputs`, `/filters`, `/outputs`, `/processors`, `/customs`.
export { type EcsFilterOptions, ecsFilter } from "../generated/filters/ecs.js";
export { type KubernetesFilterOptions, kubernetesFilter } from "../generated/filters/kubernetes.js";
export { type NestFilterOptions, nestFilter } from "../generated/filters/nest.js";
export { type ThrottleFilterOptions, throttleFilter } from "../generated/filters/throttle.js";
export {
  type TypeConverterFilterOptions,
  typeConverterFilter,
} from "../generated/filters/type-converter.js";
export { type DummyInputOptions, dummyInput } from "../generated/inputs/dummy.js";
export { type ForwardInputOptions, forwardInput } from "../generated/inputs/forward.js";
export { type HttpInputOptions, httpInput } from "../generated/inputs/http.js";
export { type SystemdInputOptions, systemdInput } from "../generated/inputs/systemd.js";
export { type TailInputOptions, tailInput } from "../generated/inputs/tail.js";
export { type TcpInputOptions, tcpInput } from "../generated/inputs/tcp.js";
export {
  type CloudwatchLogsOutputOptions,
  cloudwatchLogsOutput,
} from "../generated/outputs/cloudwatch-logs.js";
export { type DatadogOutputOptions, datadogOutput } from "../generated/outputs/datadog.js";
export { type EsOutputOptions, esOutput } from "../generated/outputs/es.js";
export { type ForwardOutputOptions, forwardOutput } from "../generated/outputs/forward.js";
export { type HttpOutputOptions, httpOutput } from "../generated/outputs/http.js";
export { type KafkaOutputOptions, kafkaOutput } from "../generated/outputs/kafka.js";
export {
  type KinesisFirehoseOutputOptions,
  kinesisFirehoseOutput,
} from "../generated/outputs/kinesis-firehose.js";
export {
  type KinesisStreamsOutputOptions,
  kinesisStreamsOutput,
} from "../generated/outputs/kinesis-streams.js";
export { type NullOutputOptions, nullOutput } from "../generated/outputs/null.js";
export { type OpensearchOutputOptions, opensearchOutput } from "../generated/outputs/opensearch.js";
export {
  type OpentelemetryOutputOptions,
  opentelemetryOutput,
} from "../generated/outputs/opentelemetry.js";
export { type S3OutputOptions, s3Output } from "../generated/outputs/s3.js";
export { type SplunkOutputOptions, splunkOutput } from "../generated/outputs/splunk.js";
export { type StdoutOutputOptions, stdoutOutput } from "../generated/outputs/stdout.js";
