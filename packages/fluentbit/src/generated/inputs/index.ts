// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
export { blobInput, type BlobInputOptions } from "./blob.js";
export { collectdInput, type CollectdInputOptions } from "./collectd.js";
export { cpuInput, type CpuInputOptions } from "./cpu.js";
export { diskInput, type DiskInputOptions } from "./disk.js";
export { dockerInput, type DockerInputOptions } from "./docker.js";
export { dockerEventsInput, type DockerEventsInputOptions } from "./docker-events.js";
export { dummyInput, type DummyInputOptions } from "./dummy.js";
export { dummyThreadInput, type DummyThreadInputOptions } from "./dummy-thread.js";
export { elasticsearchInput, type ElasticsearchInputOptions } from "./elasticsearch.js";
export { eventTypeInput, type EventTypeInputOptions } from "./event-type.js";
export { execInput, type ExecInputOptions } from "./exec.js";
export { fluentbitLogsInput, type FluentbitLogsInputOptions } from "./fluentbit-logs.js";
export { fluentbitMetricsInput, type FluentbitMetricsInputOptions } from "./fluentbit-metrics.js";
export { forwardInput, type ForwardInputOptions } from "./forward.js";
export { gpuMetricsInput, type GpuMetricsInputOptions } from "./gpu-metrics.js";
export { headInput, type HeadInputOptions } from "./head.js";
export { healthInput, type HealthInputOptions } from "./health.js";
export { httpInput, type HttpInputOptions } from "./http.js";
export { kafkaInput, type KafkaInputOptions } from "./kafka.js";
export { kmsgInput, type KmsgInputOptions } from "./kmsg.js";
export { kubernetesEventsInput, type KubernetesEventsInputOptions } from "./kubernetes-events.js";
export { libInput, type LibInputOptions } from "./lib.js";
export { memInput, type MemInputOptions } from "./mem.js";
export { mqttInput, type MqttInputOptions } from "./mqtt.js";
export { netifInput, type NetifInputOptions } from "./netif.js";
export { nginxMetricsInput, type NginxMetricsInputOptions } from "./nginx-metrics.js";
export {
  nodeExporterMetricsInput,
  type NodeExporterMetricsInputOptions,
} from "./node-exporter-metrics.js";
export { opentelemetryInput, type OpentelemetryInputOptions } from "./opentelemetry.js";
export { podmanMetricsInput, type PodmanMetricsInputOptions } from "./podman-metrics.js";
export { procInput, type ProcInputOptions } from "./proc.js";
export {
  processExporterMetricsInput,
  type ProcessExporterMetricsInputOptions,
} from "./process-exporter-metrics.js";
export {
  prometheusRemoteWriteInput,
  type PrometheusRemoteWriteInputOptions,
} from "./prometheus-remote-write.js";
export { prometheusScrapeInput, type PrometheusScrapeInputOptions } from "./prometheus-scrape.js";
export {
  prometheusTextfileInput,
  type PrometheusTextfileInputOptions,
} from "./prometheus-textfile.js";
export { randomInput, type RandomInputOptions } from "./random.js";
export { serialInput, type SerialInputOptions } from "./serial.js";
export { splunkInput, type SplunkInputOptions } from "./splunk.js";
export { statsdInput, type StatsdInputOptions } from "./statsd.js";
export { stdinInput, type StdinInputOptions } from "./stdin.js";
export { syslogInput, type SyslogInputOptions } from "./syslog.js";
export { systemdInput, type SystemdInputOptions } from "./systemd.js";
export { tailInput, type TailInputOptions } from "./tail.js";
export { tcpInput, type TcpInputOptions } from "./tcp.js";
export { thermalInput, type ThermalInputOptions } from "./thermal.js";
export { udpInput, type UdpInputOptions } from "./udp.js";
