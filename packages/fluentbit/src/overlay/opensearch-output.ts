import { ignoredElseExact, refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_os_conf_create in plugins/out_opensearch/os_conf.c. */
export const opensearchOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to OpenSearch.",
  oneOf: {
    write_operation: refusedElse("index", "create", "update", "upsert"),
    aws_service_name: ignoredElseExact("es", "aoss"),
  },
  secret: ["http_passwd"],
  about: {
    index: "Index to write to; may hold keys of the record, such as `app-$level`.",
    type: "Type of the documents; OpenSearch 2 has none.",
    suppress_type_name: "Sends no type, as OpenSearch 2 wants.",
    http_user: "User for basic authentication.",
    http_passwd: "Password for basic authentication.",
    aws_auth: "Signs requests for Amazon OpenSearch Service. Only `On` counts.",
    aws_region: "Region of the domain.",
    aws_role_arn: "Role to assume.",
    aws_service_name: "`es`, or `aoss` for OpenSearch Serverless.",
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
