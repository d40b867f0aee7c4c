import { type Diagnostic, diagnostic } from "@millrace/core";
import { catalogueVersions, isBefore, parseLokiVersion } from "../version.js";
import type { LokiRule } from "./loki-rule.js";

export const invalidVersion = diagnostic<{ version: string }>("LOKI_INVALID_VERSION", {
  severity: "error",
  message: ({ version }) => `${JSON.stringify(version)} is not a version of Loki`,
  hint: () => 'name one release in full, such as "3.7.6"',
});

export const unsupportedVersion = diagnostic<{ version: string }>("LOKI_UNSUPPORTED_VERSION", {
  severity: "error",
  message: ({ version }) =>
    `Loki ${version} is too old: its config needs keys that later ones refuse`,
  hint: () => `use ${catalogueVersions[0]} or later`,
  docs: "https://grafana.com/docs/loki/v3.7.x/setup/upgrade/",
});

export const newerVersion = diagnostic<{ version: string }>("LOKI_NEWER_VERSION", {
  severity: "error",
  message: ({ version }) =>
    `Loki ${version} reads its storage from other keys than the versions that are known here`,
  hint: () => `use a 3.x version, such as ${catalogueVersions.at(-1)}`,
  docs: "https://grafana.com/docs/loki/latest/setup/upgrade/",
});

export const noCatalogue = diagnostic<{ version: string; catalogue: string }>("LOKI_NO_CATALOGUE", {
  severity: "info",
  message: ({ version, catalogue }) =>
    `the options of Loki ${version} are not known; those of ${catalogue} stand for them`,
  hint: () => `versions that are known: ${catalogueVersions.join(", ")}`,
});

/** The version is one full release, from 2.9 on and below 4.0, where `use_thanos_objstore` becomes the default. */
export const knownVersion: LokiRule = function* ({ version }): Iterable<Diagnostic> {
  if (version === undefined) return;
  const engine = parseLokiVersion(version);
  const path = ["version"];
  if (engine === undefined) yield invalidVersion(path, { version });
  else if (isBefore(version, "2.9.0")) yield unsupportedVersion(path, { version });
  else if (!isBefore(version, "4.0.0")) yield newerVersion(path, { version });
  else if (!engine.exact) yield noCatalogue(path, { version, catalogue: engine.catalogue });
};
