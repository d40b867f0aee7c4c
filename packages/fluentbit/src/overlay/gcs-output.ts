import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_gcs_init in plugins/out_gcs/gcs.c. */
export const gcsOutput: PluginOverlay = Object.freeze({
  summary: "Writes records to Google Cloud Storage.",
  required: ["bucket"],
  oneOf: {
    canned_acl: {
      values: [
        "authenticated-read",
        "authenticatedRead",
        "bucket-owner-full-control",
        "bucketOwnerFullControl",
        "bucket-owner-read",
        "bucketOwnerRead",
        "private",
        "project-private",
        "projectPrivate",
        "public-read",
        "publicRead",
      ],
      ignoreCase: true,
    },
    compression: refusedElse("gzip", "none"),
  },
  range: { store_chunk_limit: { min: 0 } },
});
