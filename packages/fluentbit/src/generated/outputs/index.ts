// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
export { azureOutput, type AzureOutputOptions } from "./azure.js";
export { azureBlobOutput, type AzureBlobOutputOptions } from "./azure-blob.js";
export { azureKustoOutput, type AzureKustoOutputOptions } from "./azure-kusto.js";
export {
  azureLogsIngestionOutput,
  type AzureLogsIngestionOutputOptions,
} from "./azure-logs-ingestion.js";
export { bigqueryOutput, type BigqueryOutputOptions } from "./bigquery.js";
export { chronicleOutput, type ChronicleOutputOptions } from "./chronicle.js";
export { cloudwatchOutput, type CloudwatchOutputOptions } from "./cloudwatch.js";
export { cloudwatchLogsOutput, type CloudwatchLogsOutputOptions } from "./cloudwatch-logs.js";
export { counterOutput, type CounterOutputOptions } from "./counter.js";
export { datadogOutput, type DatadogOutputOptions } from "./datadog.js";
export { esOutput, type EsOutputOptions } from "./es.js";
export { exitOutput, type ExitOutputOptions } from "./exit.js";
export { fileOutput, type FileOutputOptions } from "./file.js";
export { firehoseOutput, type FirehoseOutputOptions } from "./firehose.js";
export { flowcounterOutput, type FlowcounterOutputOptions } from "./flowcounter.js";
export { forwardOutput, type ForwardOutputOptions } from "./forward.js";
export { gcsOutput, type GcsOutputOptions } from "./gcs.js";
export { gelfOutput, type GelfOutputOptions } from "./gelf.js";
export { httpOutput, type HttpOutputOptions } from "./http.js";
export { influxdbOutput, type InfluxdbOutputOptions } from "./influxdb.js";
export { kafkaOutput, type KafkaOutputOptions } from "./kafka.js";
export { kafkaRestOutput, type KafkaRestOutputOptions } from "./kafka-rest.js";
export { kinesisOutput, type KinesisOutputOptions } from "./kinesis.js";
export { kinesisFirehoseOutput, type KinesisFirehoseOutputOptions } from "./kinesis-firehose.js";
export { kinesisStreamsOutput, type KinesisStreamsOutputOptions } from "./kinesis-streams.js";
export { libOutput, type LibOutputOptions } from "./lib.js";
export { logdnaOutput, type LogdnaOutputOptions } from "./logdna.js";
export { lokiOutput } from "../../plugins/loki-output.js";
export type { LokiOutputOptions } from "./loki.js";
export { natsOutput, type NatsOutputOptions } from "./nats.js";
export { nrlogsOutput, type NrlogsOutputOptions } from "./nrlogs.js";
export { nullOutput, type NullOutputOptions } from "./null.js";
export { opensearchOutput, type OpensearchOutputOptions } from "./opensearch.js";
export { opentelemetryOutput, type OpentelemetryOutputOptions } from "./opentelemetry.js";
export {
  oracleLogAnalyticsOutput,
  type OracleLogAnalyticsOutputOptions,
} from "./oracle-log-analytics.js";
export { plotOutput, type PlotOutputOptions } from "./plot.js";
export {
  prometheusExporterOutput,
  type PrometheusExporterOutputOptions,
} from "./prometheus-exporter.js";
export {
  prometheusRemoteWriteOutput,
  type PrometheusRemoteWriteOutputOptions,
} from "./prometheus-remote-write.js";
export { s3Output, type S3OutputOptions } from "./s3.js";
export { skywalkingOutput, type SkywalkingOutputOptions } from "./skywalking.js";
export { slackOutput, type SlackOutputOptions } from "./slack.js";
export { splunkOutput, type SplunkOutputOptions } from "./splunk.js";
export { stackdriverOutput, type StackdriverOutputOptions } from "./stackdriver.js";
export { stdoutOutput, type StdoutOutputOptions } from "./stdout.js";
export { syslogOutput, type SyslogOutputOptions } from "./syslog.js";
export { tcpOutput, type TcpOutputOptions } from "./tcp.js";
export { tdOutput, type TdOutputOptions } from "./td.js";
export { udpOutput, type UdpOutputOptions } from "./udp.js";
export { vivoExporterOutput, type VivoExporterOutputOptions } from "./vivo-exporter.js";
export { websocketOutput, type WebsocketOutputOptions } from "./websocket.js";
