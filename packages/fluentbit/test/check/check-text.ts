import type { Diagnostic } from "@millrace/core";
import { checkConfig, loadConfig, memoryFiles } from "../../src/check/index.js";
import type { ConfigFormat } from "../../src/model/config.js";
import { engineOf } from "../support/shop.js";

export interface CheckTextOptions {
  /** @default "fluent-bit@5.0.9" */
  readonly engine?: string;
  readonly format?: ConfigFormat;
  readonly files?: { readonly [path: string]: string };
  /** Values of variables; with `strict` all others are empty. */
  readonly env?: { readonly [name: string]: string };
  readonly strict?: boolean;
  readonly givenTags?: readonly string[];
}

/** All findings about a config given as text. */
export function checkText(text: string, options: CheckTextOptions = {}): readonly Diagnostic[] {
  const { format = "classic", files = {}, env = {}, strict = false, givenTags } = options;
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  const engine = engineOf(options.engine ?? "fluent-bit@5.0.9");
  const variables = { strict, value: (name: string) => env[name] };
  const loaded = loadConfig({
    path,
    files: memoryFiles({ ...files, [path]: text }),
    version: engine.fluentBit,
    variables,
  });
  return checkConfig(loaded, {
    engine,
    variables,
    ...(givenTags === undefined ? {} : { givenTags }),
  });
}

/** Findings as `CODE line`, without infos. */
export const codesAndLines = (found: readonly Diagnostic[]): string[] =>
  found
    .filter(({ severity }) => severity !== "info")
    .map(({ code, line }) => `${code} ${line ?? "-"}`);

/** Codes of all findings, infos too. */
export const codes = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => code);

/** An input with a fixed tag. */
export const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
/** An output that takes everything. */
export const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
