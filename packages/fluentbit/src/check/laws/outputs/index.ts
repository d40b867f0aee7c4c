import type { Explanation } from "../../explanation.js";
import type { PluginLaw } from "../../law.js";
import { checkCloudwatchLogs, explanations as cloudwatchExplanations } from "./cloudwatch-logs.js";
import { checkOutputCommon } from "./common.js";
import { checkDatadog } from "./datadog.js";
import { checkElasticsearch, checkOpensearch } from "./elasticsearch.js";
import { checkFileOutput } from "./file.js";
import { checkForwardOutput } from "./forward.js";
import { checkGelf } from "./gelf.js";
import { checkHttp } from "./http.js";
import { checkKafkaOutput } from "./kafka.js";
import { checkFirehose, checkKinesis } from "./kinesis.js";
import { checkLoki } from "./loki.js";
import { checkAddLabel, checkOpentelemetry, checkRemoteWrite } from "./metrics.js";
import { checkOutputNetwork } from "./network.js";
import { explanations as outputExplanations } from "./output-findings.js";
import {
  checkKafkaRest,
  checkNull,
  checkRawSocket,
  checkStdout,
  checkWebsocket,
} from "./plain-outputs.js";
import { checkS3, explanations as s3Explanations } from "./s3.js";
import { checkSplunk } from "./splunk.js";
import { checkSyslogOutput } from "./syslog.js";
import { checkOutputTls } from "./tls.js";
import {
  checkAzure,
  checkAzureBlob,
  checkAzureKusto,
  checkAzureLogsIngestion,
  checkBigquery,
  checkGcs,
  checkGoogleCredentials,
  checkInfluxdb,
  checkLib,
  checkNewRelic,
  checkOracleLogAnalytics,
  checkSlack,
  checkStackdriver,
} from "./vendors.js";

/** Laws of outputs: those of every output, and those of one by its name. */
export const outputLaws: {
  readonly common: readonly PluginLaw[];
  readonly own: { readonly [plugin: string]: PluginLaw };
} = Object.freeze({
  common: Object.freeze([checkOutputCommon, checkOutputNetwork, checkOutputTls]),
  own: Object.freeze({
    azure: checkAzure,
    azure_blob: checkAzureBlob,
    azure_kusto: checkAzureKusto,
    azure_logs_ingestion: checkAzureLogsIngestion,
    bigquery: checkBigquery,
    chronicle: checkGoogleCredentials,
    cloudwatch_logs: checkCloudwatchLogs,
    datadog: checkDatadog,
    es: checkElasticsearch,
    file: checkFileOutput,
    forward: checkForwardOutput,
    gcs: checkGcs,
    gelf: checkGelf,
    http: checkHttp,
    influxdb: checkInfluxdb,
    kafka: checkKafkaOutput,
    "kafka-rest": checkKafkaRest,
    kinesis_firehose: checkFirehose,
    kinesis_streams: checkKinesis,
    lib: checkLib,
    loki: checkLoki,
    nrlogs: checkNewRelic,
    null: checkNull,
    opensearch: checkOpensearch,
    opentelemetry: checkOpentelemetry,
    oracle_log_analytics: checkOracleLogAnalytics,
    prometheus_exporter: checkAddLabel,
    prometheus_remote_write: checkRemoteWrite,
    s3: checkS3,
    slack: checkSlack,
    splunk: checkSplunk,
    stackdriver: checkStackdriver,
    stdout: checkStdout,
    syslog: checkSyslogOutput,
    tcp: checkRawSocket,
    udp: checkRawSocket,
    websocket: checkWebsocket,
  }),
});

/** The rows of the docs' table for these laws. */
export const explanations: readonly Explanation[] = Object.freeze([
  ...outputExplanations,
  ...s3Explanations,
  ...cloudwatchExplanations,
]);
