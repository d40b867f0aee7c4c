import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { type Engine, parseEngine } from "@millrace/fluentbit";

export const unknownEngine = diagnostic<{ engine: string }>("STACK_UNKNOWN_ENGINE", {
  severity: "error",
  message: ({ engine }) => `${JSON.stringify(engine)} is no engine that we know`,
  hint: () => "write the image and its whole version: aws-for-fluent-bit@3.4.9",
});

export const engineWithoutInit = diagnostic<{ engine: string }>("STACK_ENGINE_WITHOUT_INIT", {
  severity: "error",
  message: ({ engine }) =>
    `the image of ${engine} cannot read its config from S3: it has no init process`,
  hint: () => "use aws-for-fluent-bit@3.4.9, or a later version of it",
});

export const nearCatalogue = diagnostic<{ engine: string; fluentBit: string; catalogue: string }>(
  "STACK_NEAR_CATALOGUE",
  {
    severity: "info",
    message: ({ engine, fluentBit, catalogue }) =>
      `${engine} is taken to run Fluent Bit ${fluentBit}; its options are checked against ${catalogue}, the nearest that we know`,
  },
);

/** The engine of a stack, or findings. */
export function readEngine(
  name: string,
  path: Path,
): { readonly engine?: Engine; readonly diagnostics: readonly Diagnostic[] } {
  const engine = parseEngine(name);
  if (engine === undefined) return { diagnostics: [unknownEngine(path, { engine: name })] };
  if (!name.startsWith("aws-for-fluent-bit@"))
    return { engine, diagnostics: [engineWithoutInit(path, { engine: name })] };
  const { fluentBit, catalogue, exact } = engine;
  return {
    engine,
    diagnostics: exact ? [] : [nearCatalogue(path, { engine: name, fluentBit, catalogue })],
  };
}
