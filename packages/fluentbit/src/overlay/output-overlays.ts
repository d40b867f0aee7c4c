import { azureBlobOutput } from "./azure-blob-output.js";
import { azureKustoOutput } from "./azure-kusto-output.js";
import { azureLogsIngestionOutput } from "./azure-logs-ingestion-output.js";
import { azureOutput } from "./azure-output.js";
import { bigqueryOutput } from "./bigquery-output.js";
import { chronicleOutput } from "./chronicle-output.js";
import { cloudwatchLogsOutput } from "./cloudwatch-logs-output.js";
import { counterOutput } from "./counter-output.js";
import { datadogOutput } from "./datadog-output.js";
import { esOutput } from "./es-output.js";
import { exitOutput } from "./exit-output.js";
import { fileOutput } from "./file-output.js";
import { flowcounterOutput } from "./flowcounter-output.js";
import { forwardOutput } from "./forward-output.js";
import { gcsOutput } from "./gcs-output.js";
import { gelfOutput } from "./gelf-output.js";
import { httpOutput } from "./http-output.js";
import { influxdbOutput } from "./influxdb-output.js";
import { kafkaOutput } from "./kafka-output.js";
import { kafkaRestOutput } from "./kafka-rest-output.js";
import { kinesisFirehoseOutput } from "./kinesis-firehose-output.js";
import { kinesisStreamsOutput } from "./kinesis-streams-output.js";
import { libOutput } from "./lib-output.js";
import { logdnaOutput } from "./logdna-output.js";
import { lokiOutput } from "./loki-output.js";
import { natsOutput } from "./nats-output.js";
import { nrlogsOutput } from "./nrlogs-output.js";
import { nullOutput } from "./null-output.js";
import { opensearchOutput } from "./opensearch-output.js";
import { opentelemetryOutput } from "./opentelemetry-output.js";
import { oracleLogAnalyticsOutput } from "./oracle-log-analytics-output.js";
import { plotOutput } from "./plot-output.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { prometheusExporterOutput } from "./prometheus-exporter-output.js";
import { prometheusRemoteWriteOutput } from "./prometheus-remote-write-output.js";
import { s3Output } from "./s3-output.js";
import { skywalkingOutput } from "./skywalking-output.js";
import { slackOutput } from "./slack-output.js";
import { splunkOutput } from "./splunk-output.js";
import { stackdriverOutput } from "./stackdriver-output.js";
import { stdoutOutput } from "./stdout-output.js";
import { syslogOutput } from "./syslog-output.js";
import { tcpOutput } from "./tcp-output.js";
import { tdOutput } from "./td-output.js";
import { udpOutput } from "./udp-output.js";
import { vivoExporterOutput } from "./vivo-exporter-output.js";
import { websocketOutput } from "./websocket-output.js";

/** What we know of outputs besides their catalogue, by name. */
export const outputOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  azure: azureOutput,
  azure_blob: azureBlobOutput,
  azure_kusto: azureKustoOutput,
  azure_logs_ingestion: azureLogsIngestionOutput,
  bigquery: bigqueryOutput,
  chronicle: chronicleOutput,
  cloudwatch_logs: cloudwatchLogsOutput,
  counter: counterOutput,
  datadog: datadogOutput,
  es: esOutput,
  exit: exitOutput,
  file: fileOutput,
  flowcounter: flowcounterOutput,
  forward: forwardOutput,
  gcs: gcsOutput,
  gelf: gelfOutput,
  http: httpOutput,
  influxdb: influxdbOutput,
  kafka: kafkaOutput,
  "kafka-rest": kafkaRestOutput,
  kinesis_firehose: kinesisFirehoseOutput,
  kinesis_streams: kinesisStreamsOutput,
  lib: libOutput,
  logdna: logdnaOutput,
  loki: lokiOutput,
  nats: natsOutput,
  nrlogs: nrlogsOutput,
  null: nullOutput,
  opensearch: opensearchOutput,
  opentelemetry: opentelemetryOutput,
  oracle_log_analytics: oracleLogAnalyticsOutput,
  plot: plotOutput,
  prometheus_exporter: prometheusExporterOutput,
  prometheus_remote_write: prometheusRemoteWriteOutput,
  s3: s3Output,
  skywalking: skywalkingOutput,
  slack: slackOutput,
  splunk: splunkOutput,
  stackdriver: stackdriverOutput,
  stdout: stdoutOutput,
  syslog: syslogOutput,
  tcp: tcpOutput,
  td: tdOutput,
  udp: udpOutput,
  vivo_exporter: vivoExporterOutput,
  websocket: websocketOutput,
});
