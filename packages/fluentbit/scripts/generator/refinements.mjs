// @ts-check
// Where a generated type is not what the catalogues and overlays say, one row a reason.

/**
 * @typedef {object} Refinement
 * @property {Readonly<Record<string, string>>} [typescript] types of ours
 * @property {Readonly<Record<string, string>>} [about] words over the overlay's, about what only our function takes
 * @property {readonly string[]} [required] ours to require
 * @property {Readonly<Record<string, string>>} [filledIn] required by the plugin, but a stack gives it: what it gives
 * @property {string} [function] module below src/ that has the function, written by hand
 * @property {readonly string[]} [shared] shared interfaces besides those that the binary shows
 * @property {readonly string[]} [notShared] shared interfaces whose options the plugin does not read
 */

const AWS = ["OutputNetwork", "OutputTls"];
/** Outputs that always speak TLS report no TLS options, yet they read them. */
const ALWAYS_TLS = ["OutputTls"];
/** Outputs that make their host themselves. */
const OWN_HOST = ["OutputHost"];

/** @type {Readonly<Record<string, Refinement>>} */
export const REFINEMENTS = {
  "outputs/s3": {
    typescript: { s3_key_format: "`/${string}` | Variable" },
    filledIn: { region: "the stack's region", store_dir: "below the pipeline's storage path" },
    shared: ALWAYS_TLS,
    notShared: OWN_HOST,
  },
  "outputs/cloudwatch_logs": { filledIn: { region: "the stack's region" }, shared: AWS },
  "outputs/kinesis_firehose": { shared: AWS },
  "outputs/kinesis_streams": { shared: AWS },
  "outputs/loki": {
    typescript: { labels: "LabelWriter" },
    required: ["labels"],
    about: {
      labels:
        "Labels of a contract and where their values come from: `labels.write({ … })`. As text: `outputPlugin`.",
    },
    function: "plugins/loki-output.js",
  },
  "outputs/azure": { shared: ALWAYS_TLS },
  "outputs/azure_blob": { notShared: OWN_HOST },
  "outputs/azure_kusto": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/azure_logs_ingestion": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/bigquery": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/chronicle": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/gcs": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/logdna": { shared: ALWAYS_TLS },
  "outputs/nrlogs": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/slack": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/stackdriver": { shared: ALWAYS_TLS, notShared: OWN_HOST },
  "outputs/td": { shared: AWS },
};
