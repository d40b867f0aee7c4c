import { compareVersions, type Engine } from "./engine.js";

/** Names that a parsers file defines. */
export interface ParserNames {
  readonly parsers: readonly string[];
  readonly multilineParsers: readonly string[];
}

/** Multiline parsers that are built into the engine. Source: `flb_ml_parser_builtin_create` of each version. */
export function builtInMultilineParsers(version: string): readonly string[] {
  const always = ["docker", "cri", "java", "go", "python"];
  return compareVersions(version, "2.0.0") >= 0 ? [...always, "ruby"] : always;
}

const COMMON = [
  "apache",
  "apache2",
  "apache_error",
  "nginx",
  "k8s-nginx-ingress",
  "json",
  "docker",
  "docker-daemon",
  "syslog-rfc5424",
  "syslog-rfc3164-local",
  "syslog-rfc3164",
  "mongodb",
  "envoy",
  "cri",
  "kube-custom",
] as const;

const EXTRA = [
  "crowbar",
  "chefclient",
  "mysql_error",
  "mysql_slow",
  "pacemaker",
  "rabbitmq",
  "http_statement",
  "universal",
  "uuid",
] as const;

/** Names by file, of the collection that images of the 2.x line carry: fluent-bit-docker-image, branch 1.8. */
const OLD_FILES: { readonly [file: string]: readonly string[] } = {
  "parsers.conf": COMMON,
  "parsers_ambassador.conf": ["ambassador"],
  "parsers_cinder.conf": ["ceph"],
  "parsers_extra.conf": EXTRA,
  "parsers_java.conf": ["java_multiline"],
  "parsers_mult.conf": ["mult_first", "mult_1", "mult_2", "mult_3", "mult_4"],
  "parsers_openstack.conf": ["cinder", "glance", "heat", "keystone", "neutron", "nova"],
};

/** Names by file, of `conf/parsers*.conf` in the engine's sources. */
const FILES: { readonly [file: string]: readonly string[] } = {
  ...OLD_FILES,
  "parsers_extra.conf": [
    ...EXTRA,
    "iptables",
    "couchbase_json_log_nanoseconds",
    "couchbase_rebalance_report",
    "couchbase_simple_log",
    "couchbase_simple_log_space_separated",
    "couchbase_simple_log_utc",
    "couchbase_simple_log_mixed",
    "couchbase_erlang_multiline",
    "couchbase_java_multiline",
    "couchbase_http",
  ],
  "parsers_kafka.conf": ["confluent-schema-registry", "confluent-schema-registry-prefixed"],
};

const MULTILINE_FILES: { readonly [file: string]: readonly string[] } = {
  "parsers_multiline.conf": ["exception_test"],
};

/** Parsers that `parsers.conf` got later, and the first version that has them. */
const LATER: readonly (readonly [name: string, from: string])[] = [
  ["logfmt", "2.2.2"],
  ["istio-envoy-proxy", "2.0.0"],
  ["kmsg-netfilter-log", "3.1.0"],
];

const IMAGE_FOLDERS = ["/fluent-bit/parsers/", "/fluent-bit/etc/"];
const UPSTREAM_FOLDERS = ["/fluent-bit/etc/", "/etc/fluent-bit/"];

/** What a parsers file defines that the engine's image or package carries; undefined: it carries no such file. */
export function carriedParsers(engine: Engine, path: string): ParserNames | undefined {
  const isImage = engine.name.startsWith("aws-for-fluent-bit@");
  if (isImage && path === "/fluent-bit/configs/plugin-metrics-parser.conf") {
    return { parsers: ["fluentbit_prom_metrics_to_json", "json"], multilineParsers: [] };
  }
  const folders = isImage ? IMAGE_FOLDERS : UPSTREAM_FOLDERS;
  const folder = folders.find((candidate) => path.startsWith(candidate));
  if (folder === undefined) return undefined;
  return namesIn(path.slice(folder.length), engine, isImage && engine.lenient);
}

function namesIn(
  file: string,
  { fluentBit }: Engine,
  isOldCollection: boolean,
): ParserNames | undefined {
  if (isOldCollection) return names(OLD_FILES, {}, file, []);
  const later = LATER.filter(([, from]) => compareVersions(fluentBit, from) >= 0);
  const besides = file === "parsers.conf" ? later.map(([name]) => name) : [];
  return names(FILES, MULTILINE_FILES, file, besides);
}

function names(
  files: typeof FILES,
  multilineFiles: typeof FILES,
  file: string,
  besides: readonly string[],
): ParserNames | undefined {
  const parsers = Object.hasOwn(files, file) ? files[file] : undefined;
  const multilineParsers = Object.hasOwn(multilineFiles, file) ? multilineFiles[file] : undefined;
  if (parsers === undefined && multilineParsers === undefined) return undefined;
  return { parsers: [...(parsers ?? []), ...besides], multilineParsers: multilineParsers ?? [] };
}
