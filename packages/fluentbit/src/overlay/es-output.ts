import { ignoredElseExact, refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_es_conf_create in plugins/out_es/es_conf.c. */
export const esOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Elasticsearch.",
  oneOf: {
    write_operation: refusedElse("index", "create", "update", "upsert"),
    aws_service_name: ignoredElseExact("es", "aoss"),
  },
  secret: ["http_passwd", "cloud_auth", "http_api_key"],
  about: {
    index: "Index to write to. strftime letters count with `current_time_index`.",
    type: "Type of the documents; Elasticsearch 8 has none.",
    suppress_type_name: "Sends no type, as Elasticsearch 8 wants.",
    http_user: "User for basic authentication.",
    http_passwd: "Password for basic authentication.",
    cloud_id: "Cloud ID of Elastic Cloud; takes the place of host and port.",
    cloud_auth: "`user:password` for Elastic Cloud.",
    aws_auth: "Signs requests for Amazon OpenSearch Service. Only `On` counts.",
    aws_region: "Region of the domain.",
    aws_role_arn: "Role to assume.",
    logstash_format: "Index by day: `logstash_prefix` and the date.",
    logstash_prefix: "Start of such an index.",
    logstash_prefix_key: "Key of the record that gives the start.",
    logstash_dateformat: "strftime letters of the date.",
    time_key: "Key under which the time is added.",
    include_tag_key: "Adds the tag to the record.",
    tag_key: "Key of the tag.",
    buffer_size: "Room for the answer; `False`: no limit.",
    path: "Path in front of `/_bulk`.",
    pipeline: "Ingest pipeline.",
    generate_id: "Makes an id of the record, so that a retry makes no second document.",
    id_key: "Key of the record that holds the id.",
    write_operation: "What is done with a document.",
    replace_dots: "Dots in keys become underscores.",
    compress: "gzip compresses what is sent.",
    trace_error: "Prints answers with errors.",
    trace_output: "Prints what is sent.",
  },
});
