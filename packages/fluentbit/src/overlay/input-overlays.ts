import { blobInput } from "./blob-input.js";
import { calyptiaCustom } from "./calyptia-custom.js";
import { collectdInput } from "./collectd-input.js";
import { cpuInput } from "./cpu-input.js";
import { diskInput } from "./disk-input.js";
import { dockerEventsInput } from "./docker-events-input.js";
import { dockerInput } from "./docker-input.js";
import { dummyInput } from "./dummy-input.js";
import { elasticsearchInput } from "./elasticsearch-input.js";
import { eventTypeInput } from "./event-type-input.js";
import { execInput } from "./exec-input.js";
import { fluentbitLogsInput } from "./fluentbit-logs-input.js";
import { fluentbitMetricsInput } from "./fluentbit-metrics-input.js";
import { forwardInput } from "./forward-input.js";
import { headInput } from "./head-input.js";
import { healthInput } from "./health-input.js";
import { httpInput } from "./http-input.js";
import { kafkaInput } from "./kafka-input.js";
import { kmsgInput } from "./kmsg-input.js";
import { kubernetesEventsInput } from "./kubernetes-events-input.js";
import { memInput } from "./mem-input.js";
import { mqttInput } from "./mqtt-input.js";
import { netifInput } from "./netif-input.js";
import { nginxMetricsInput } from "./nginx-metrics-input.js";
import { nodeExporterMetricsInput } from "./node-exporter-metrics-input.js";
import { opentelemetryInput } from "./opentelemetry-input.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { podmanMetricsInput } from "./podman-metrics-input.js";
import { procInput } from "./proc-input.js";
import { processExporterMetricsInput } from "./process-exporter-metrics-input.js";
import { prometheusRemoteWriteInput } from "./prometheus-remote-write-input.js";
import { prometheusScrapeInput } from "./prometheus-scrape-input.js";
import { prometheusTextfileInput } from "./prometheus-textfile-input.js";
import { randomInput } from "./random-input.js";
import { serialInput } from "./serial-input.js";
import { splunkInput } from "./splunk-input.js";
import { statsdInput } from "./statsd-input.js";
import { stdinInput } from "./stdin-input.js";
import { syslogInput } from "./syslog-input.js";
import { systemdInput } from "./systemd-input.js";
import { tailInput } from "./tail-input.js";
import { tcpInput } from "./tcp-input.js";
import { thermalInput } from "./thermal-input.js";
import { udpInput } from "./udp-input.js";

/** Overlays of inputs by the plugin's name. */
export const inputOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  blob: blobInput,
  collectd: collectdInput,
  cpu: cpuInput,
  disk: diskInput,
  docker: dockerInput,
  docker_events: dockerEventsInput,
  dummy: dummyInput,
  elasticsearch: elasticsearchInput,
  event_type: eventTypeInput,
  exec: execInput,
  fluentbit_logs: fluentbitLogsInput,
  fluentbit_metrics: fluentbitMetricsInput,
  forward: forwardInput,
  head: headInput,
  health: healthInput,
  http: httpInput,
  kafka: kafkaInput,
  kmsg: kmsgInput,
  kubernetes_events: kubernetesEventsInput,
  mem: memInput,
  mqtt: mqttInput,
  netif: netifInput,
  nginx_metrics: nginxMetricsInput,
  node_exporter_metrics: nodeExporterMetricsInput,
  opentelemetry: opentelemetryInput,
  podman_metrics: podmanMetricsInput,
  proc: procInput,
  process_exporter_metrics: processExporterMetricsInput,
  prometheus_remote_write: prometheusRemoteWriteInput,
  prometheus_scrape: prometheusScrapeInput,
  prometheus_textfile: prometheusTextfileInput,
  random: randomInput,
  serial: serialInput,
  splunk: splunkInput,
  statsd: statsdInput,
  stdin: stdinInput,
  syslog: syslogInput,
  systemd: systemdInput,
  tail: tailInput,
  tcp: tcpInput,
  thermal: thermalInput,
  udp: udpInput,
});

/** Overlays of custom plugins by the plugin's name. */
export const customOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  calyptia: calyptiaCustom,
});
