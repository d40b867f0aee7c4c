import { type Diagnostic, formatPath } from "@millrace/core";
import { expect } from "vitest";
import type { FilterPlugin } from "../../src/index.js";
import {
  checkPipeline,
  type OutputPlugin,
  type PipelineBuilder,
  pipeline,
} from "../../src/index.js";
import { checkOptions } from "../../src/rules/check-options.js";
import { checkOutput } from "../../src/rules/check-output.js";
import { engineOf, firelensLike, newest } from "./shop.js";

/** Findings as `CODE path`. */
export const codesAndPaths = (found: readonly Diagnostic[]): string[] =>
  found.map(({ code, path }) => `${code} ${formatPath(path)}`.trim());

/** A pipeline at a place that has no fault. */
export const start = (): PipelineBuilder => pipeline(firelensLike("api"));

/** Findings about an output, as `CODE path`. */
export const outputFindings = (output: OutputPlugin, engine = newest): string[] =>
  codesAndPaths(checkOutput(output, engine, ["output"]));

/** Findings about a filter or an output whose laws do not matter, as `CODE path`. */
export const optionFindings = (node: FilterPlugin | OutputPlugin, engine = newest.name): string[] =>
  codesAndPaths(checkOptions(node, engineOf(engine), []));

/** Findings about a pipeline, as `CODE path`. */
export const pipelineFindings = (builder: PipelineBuilder, engine = newest): string[] =>
  codesAndPaths(checkPipeline(builder.build(), engine));

/** The output has no fault. */
export function expectValid(output: OutputPlugin): void {
  expect(outputFindings(output)).toEqual([]);
}
