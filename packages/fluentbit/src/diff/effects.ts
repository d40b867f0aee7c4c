import type { SectionKind } from "../model/config.js";

/** What it does to records when a section comes, goes, or has another value of an option. */
const SECTIONS: {
  readonly [K in SectionKind]?: { readonly added: string; readonly removed: string };
} = {
  input: { added: "new records come in", removed: "its records come no more" },
  output: {
    added: "records that it matches go there too",
    removed: "nothing is delivered there any more",
  },
  filter: { added: "records that it matches pass it", removed: "records pass it no more" },
  parser: { added: "plugins can call it", removed: "a plugin that calls it does not start" },
  multiline_parser: {
    added: "plugins can call it",
    removed: "a plugin that calls it does not start",
  },
};

export const sectionEffect = (kind: SectionKind, change: "added" | "removed"): string | undefined =>
  SECTIONS[kind]?.[change];

const MATCH = "it takes records of other tags";
const ELSEWHERE = "records land elsewhere";

/** By kind and lower-case key. */
const OPTIONS: { readonly [K in SectionKind]?: { readonly [key: string]: string } } = {
  input: {
    tag: "its records bear another tag, so other filters and outputs match them",
    db: "what it has read so far is not known in another database",
    mem_buf_limit: "it pauses at another amount of waiting records",
    "storage.type": "waiting records are kept elsewhere: memory is lost with the task",
    parser: "its records have other fields",
    "multiline.parser": "lines are joined in another way",
    path: "it reads other files",
  },
  filter: { match: MATCH, match_regex: MATCH },
  output: {
    match: MATCH,
    match_regex: MATCH,
    retry_limit: "a chunk is tried another number of times before it is lost",
    "storage.total_limit_size": "it may hold another amount of chunks before the oldest go",
    alias: "its metrics, and routes that name it, know another name",
    bucket: ELSEWHERE,
    s3_key_format: ELSEWHERE,
    host: ELSEWHERE,
    port: ELSEWHERE,
    region: ELSEWHERE,
    uri: ELSEWHERE,
    index: ELSEWHERE,
    topics: ELSEWHERE,
    stream: ELSEWHERE,
    delivery_stream: ELSEWHERE,
    log_group_name: ELSEWHERE,
    log_stream_name: ELSEWHERE,
    log_stream_prefix: ELSEWHERE,
    labels: "records land in other Loki streams",
    label_keys: "records land in other Loki streams",
  },
  service: {
    flush: "records wait another time before they are sent",
    grace: "the engine waits another time for outputs when it stops",
    "storage.path": "chunks that wait on disk are looked for elsewhere",
  },
};

export function optionEffect(kind: SectionKind, key: string): string | undefined {
  const table = OPTIONS[kind] ?? {};
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
