import { type Diagnostic, diagnostic, didYouMean, type Path } from "@millrace/core";
import type { OutputPlugin } from "@millrace/fluentbit";

export const unknownVariable = diagnostic<{ name: string; known: readonly string[] }>(
  "STACK_UNKNOWN_VARIABLE",
  {
    severity: "error",
    message: ({ name }) =>
      `the router has no variable ${name}, so the engine would put nothing in its place`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      `give it to the router: router: { secrets: { ${name}: "arn:aws:secretsmanager:…" } }, or environment`,
  },
);

/** Variables that the init process of the image sets, when the service says them. */
const INIT_VARIABLES: readonly string[] = [
  "AWS_REGION",
  "AWS_AVAILABILITY_ZONE",
  "ECS_CLUSTER",
  "ECS_TASK_ARN",
  "ECS_TASK_ID",
  "ECS_FAMILY",
  "ECS_LAUNCH_TYPE",
  "ECS_REVISION",
  "ECS_TASK_DEFINITION",
];

/** Every `${NAME}` in an output's options is a variable of the router: the engine takes a missing one for nothing. */
export function* checkVariables(
  outputs: readonly { readonly output: OutputPlugin; readonly at: Path }[],
  given: readonly string[],
): Iterable<Diagnostic> {
  const known = [...given, ...INIT_VARIABLES];
  for (const { output, at } of outputs) {
    const options = [
      ...Object.entries(output.options),
      ...(Array.isArray(output.extra) ? output.extra : []),
    ];
    for (const [option, value] of options) {
      for (const [, name = ""] of String(value).matchAll(/\$\{([^}:]*)[^}]*\}/g)) {
        if (!known.includes(name)) yield unknownVariable([...at, option], { name, known });
      }
    }
  }
}
