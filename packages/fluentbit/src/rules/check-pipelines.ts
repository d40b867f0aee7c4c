import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { ParserDefinition } from "../model/plugin.js";
import { routeMatch } from "../routes/compile.js";
import { globsMeet } from "../routes/glob.js";
import { OTHERWISE, type Pipeline } from "../routes/route.js";

export const parserConflict = diagnostic<{ name: string }>("FB_PARSER_CONFLICT", {
  severity: "error",
  message: ({ name }) => `two parsers are called ${JSON.stringify(name)}, and they differ`,
  hint: () => "the engine would take one of them for both; give each a name of its own",
});

export const pipelinesMeet = diagnostic<{ tag: string; other: string }>("FB_PIPELINES_MEET", {
  severity: "error",
  message: ({ tag, other }) =>
    `records with the tag ${tag} would also enter the pipeline of ${other}`,
  hint: () => "they would be delivered twice; rename the route or the container",
});

/** A pipeline and where it stands in the definition. */
export interface PlacedPipeline {
  readonly pipeline: Pipeline;
  readonly path: Path;
}

/** Laws over all pipelines that run in one engine. */
export function checkPipelines(pipelines: readonly PlacedPipeline[]): Diagnostic[] {
  return [
    ...parserConflicts(pipelines),
    ...pipelines.flatMap((one, i) => meetings(one, i, pipelines)),
  ];
}

function parserConflicts(pipelines: readonly PlacedPipeline[]): Diagnostic[] {
  const first = new Map<string, string>();
  return pipelines.flatMap(({ pipeline, path }) =>
    pipeline.steps.flatMap((step, i) =>
      (step?.kind === "parse" ? step.parsers : []).filter(isParser).flatMap((parser, n) => {
        const text = JSON.stringify(parser.options);
        const before = first.get(parser.name);
        first.set(parser.name, before ?? text);
        const conflicts = before !== undefined && before !== text;
        return conflicts
          ? [parserConflict([...path, "steps", i, "parsers", n, "name"], { name: parser.name })]
          : [];
      }),
    ),
  );
}

const isParser = (parser: ParserDefinition): boolean => parser?.kind === "parser";

/** What arrives at one place, or leaves it by a route, must not enter another one. */
function meetings(
  { pipeline, path }: PlacedPipeline,
  index: number,
  all: readonly PlacedPipeline[],
): Diagnostic[] {
  const { place, routes } = pipeline;
  const others = all.filter((_, i) => i !== index).map((other) => other.pipeline.place);
  const sameInput = all
    .slice(0, index)
    .filter((other) => globsMeet(other.pipeline.place.match, place.match));
  const tags = [
    ...routes.map(({ name }, i) => ({
      tag: routeMatch(name, place),
      at: [...path, "routes", i, "name"],
    })),
    { tag: routeMatch(OTHERWISE, place), at: [...path, OTHERWISE] },
  ];
  return [
    ...sameInput
      .filter((other) => other.pipeline.place.match !== place.match)
      .map((other) => pipelinesMeet(path, { tag: place.match, other: other.pipeline.place.name })),
    ...tags.flatMap(({ tag, at }) =>
      others
        .filter((other) => globsMeet(other.match, tag))
        .map((other) => pipelinesMeet(at, { tag, other: other.name })),
    ),
  ];
}
