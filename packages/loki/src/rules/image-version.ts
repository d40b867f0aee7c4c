import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

export const imageVersion = diagnostic<{ tag: string; version: string }>("LOKI_IMAGE_VERSION", {
  severity: "warning",
  message: ({ tag, version }) =>
    `the image is tagged ${tag}, but the config is made for Loki ${version}`,
  hint: ({ version }) => `use an image of ${version}, or name the image's version`,
});

/** The image holds the version that the config is made for, as far as its tag says. */
export const imageOfVersion: LokiRule = function* ({ image, version }) {
  if (image === undefined || version === undefined) return;
  const tag = /:v?(\d+\.\d+\.\d+)[^/:@]*(@|$)/.exec(image)?.[1];
  if (tag !== undefined && tag !== version) yield imageVersion(["image"], { tag, version });
};
