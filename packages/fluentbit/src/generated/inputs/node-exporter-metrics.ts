// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `node_exporter_metrics` input. */
export interface NodeExporterMetricsInputOptions extends InputCommon {
  /** Time, default "5". */
  readonly scrape_interval?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.cpu.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.cpufreq.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.meminfo.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.diskstats.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.filesystem.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.uname.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.stat.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.time.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 5.0.9, in 5.1.1. */
  readonly "collector.timex.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.loadavg.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.vmstat.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.netdev.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.netstat.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.sockstat.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.filefd.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.textfile.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.systemd.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.processes.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.thermalzone.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.nvme.scrape_interval"?: TimeValue;
  /** Time, default "0". Not in 1.9.10, in 4.2.8. */
  readonly "collector.hwmon.scrape_interval"?: TimeValue;
  /**
   * Comma-separated, default
   * "cpu,cpufreq,meminfo,diskstats,filesystem,uname,stat,time,timex,loadavg,vmstat,netdev,netstat,sockstat,filefd,systemd,nvme,thermal_zone,hwmon,powersupplyclass"
   * since 5.1.1,
   * "cpu,cpufreq,meminfo,diskstats,filesystem,uname,stat,time,loadavg,vmstat,netdev,netstat,sockstat,filefd,systemd,nvme,thermal_zone,hwmon"
   * in 4.2.8 and 5.0.9. Not in 1.9.10, in 4.2.8.
   */
  readonly metrics?: string | readonly string[];
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly "collector.textfile.path"?: string;
  /** String, default "/". Not in 1.9.10, in 4.2.8. */
  readonly "path.rootfs"?: string;
  /** String, default "/proc". */
  readonly "path.procfs"?: string;
  /** String, default "/sys". */
  readonly "path.sysfs"?: string;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly systemd_service_restart_metrics?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly systemd_unit_start_time_metrics?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly systemd_include_service_task_metrics?: BooleanValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly systemd_include_pattern?: string;
  /** String, default ".+\\.(automount|device|mount|scope|slice)". Not in 1.9.10, in 4.2.8. */
  readonly systemd_exclude_pattern?: string;
  /**
   * String, default
   * "^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+|var/lib/containers/storage/.+)($|/)". Not
   * in 1.9.10, in 4.2.8.
   */
  readonly "filesystem.ignore_mount_point_regex"?: string;
  /**
   * String, default
   * "^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|proc|procfs|pstore|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tracefs)$".
   * Not in 1.9.10, in 4.2.8.
   */
  readonly "filesystem.ignore_filesystem_type_regex"?: string;
  /**
   * String, default "^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\\d+n\\d+p)\\d+$". Not in 1.9.10, in 4.2.8.
   */
  readonly "diskstats.ignore_device_regex"?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly "collector.hwmon.chip-include"?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly "collector.hwmon.chip-exclude"?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly "collector.hwmon.sensor-include"?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly "collector.hwmon.sensor-exclude"?: string;
}

/** Metrics of the machine, as Prometheus' node exporter has them. */
export const nodeExporterMetricsInput = (options: NodeExporterMetricsInputOptions = {}): InputPlugin<"node_exporter_metrics"> =>
  pluginNode("input", "node_exporter_metrics", options, ["metrics"]);
