import { diagnostic, didYouMean, showValue } from "@millrace/core";

export const unknownPlugin = diagnostic<{
  kind: string;
  plugin: string;
  engine: string;
  known: readonly string[];
  has?: string | undefined;
}>("FB_UNKNOWN_PLUGIN", {
  severity: "error",
  message: ({ kind, plugin, engine }) =>
    `${engine} has no ${kind} called ${JSON.stringify(plugin)}`,
  hint: ({ plugin, known, has }) =>
    has === undefined ? didYouMean(plugin, known) : `${has} has it`,
});

export const missingName = diagnostic<{ kind: string }>("FB_MISSING_NAME", {
  severity: "error",
  message: ({ kind }) => `the ${kind} does not say which plugin it is`,
  hint: () => "add Name with the plugin's name",
});

export const unknownOption = diagnostic<{
  option: string;
  plugin: string;
  engine: string;
  known: readonly string[];
  has?: string | undefined;
}>("FB_UNKNOWN_OPTION", {
  severity: "error",
  message: ({ option, plugin, engine }) =>
    `the ${plugin} plugin of ${engine} has no option ${JSON.stringify(option)}`,
  hint: ({ option, known, has }) =>
    has === undefined ? didYouMean(option, known) : `${has} has it`,
});

export const unlistedOption = diagnostic<{ option: string; plugin: string; engine: string }>(
  "FB_UNLISTED_OPTION",
  {
    severity: "warning",
    message: ({ option, plugin, engine }) =>
      `the ${plugin} plugin of ${engine} lists no option ${JSON.stringify(option)}`,
    hint: () =>
      "images of the 2.x line carry options that the upstream version does not list: try it on the image",
  },
);

export const missingOption = diagnostic<{ option: string; plugin: string }>("FB_MISSING_OPTION", {
  severity: "error",
  message: ({ option, plugin }) => `the ${plugin} plugin needs ${option}`,
  hint: ({ option }) => `add ${option}`,
});

export const invalidOption = diagnostic<{ option: string; value: unknown; wanted: string }>(
  "FB_INVALID_OPTION",
  {
    severity: "error",
    message: ({ option, value, wanted }) => `${option} takes ${wanted}, got ${showValue(value)}`,
    hint: ({ option, wanted }) => `give ${option} ${wanted}`,
  },
);

export const misreadOption = diagnostic<{ option: string; value: unknown; wanted: string }>(
  "FB_MISREAD_OPTION",
  {
    severity: "warning",
    message: ({ option, value, wanted }) =>
      `${option} takes ${wanted}, and the engine makes something else of ${showValue(value)} without a word`,
    hint: ({ option, wanted }) => `give ${option} ${wanted}`,
  },
);

export const optionTwice = diagnostic<{ option: string; plugin: string; first?: number }>(
  "FB_OPTION_TWICE",
  {
    severity: "error",
    message: ({ option, plugin, first }) =>
      `${option} stands twice in one ${plugin} section, and the engine refuses that${firstText(first)}`,
    hint: ({ option }) => `keep one ${option}`,
  },
);

export const optionOverwritten = diagnostic<{ option: string; first?: number }>(
  "FB_OPTION_OVERWRITTEN",
  {
    severity: "warning",
    message: ({ option, first }) =>
      `${option} is given again, and only the last one counts${firstText(first)}`,
    hint: ({ option }) => `keep one ${option}`,
  },
);

export const emptyVariable = diagnostic<{ option: string; variable: string }>("FB_EMPTY_VARIABLE", {
  severity: "error",
  message: ({ option, variable }) =>
    `${option} is empty, because the variable ${variable} is not set, and the engine refuses an empty ${option}`,
  hint: ({ variable }) =>
    `set ${variable} for the engine's container, and give it to the check with --env ${variable}=VALUE`,
});

export const emptyOption = diagnostic<{ option: string }>("FB_EMPTY_OPTION", {
  severity: "error",
  message: ({ option }) => `${option} is empty, and the engine refuses that`,
  hint: ({ option }) => `give ${option} a value, or take it out`,
});

export const emptyIgnored = diagnostic<{ option: string }>("FB_EMPTY_IGNORED", {
  severity: "warning",
  message: ({ option }) => `${option} is empty, and the engine goes on as if it were not there`,
  hint: ({ option }) => `give ${option} a value, or take it out`,
});

export const unsetVariable = diagnostic<{ option: string; variable: string }>("FB_UNSET_VARIABLE", {
  severity: "warning",
  message: ({ option, variable }) =>
    `the variable ${variable} in ${option} is not set, so the engine puts nothing in its place`,
  hint: ({ variable }) =>
    `set ${variable} for the engine's container, and give it to the check with --env ${variable}=VALUE`,
});

export const secretInConfig = diagnostic<{ option: string }>("FB_SECRET_IN_CONFIG", {
  severity: "error",
  message: ({ option }) => `${option} has a secret in plain text`,
  hint: ({ option }) =>
    `give the router an environment variable from Secrets Manager or SSM and write ${option}: "\${NAME}"`,
});

export const secretInFile = diagnostic<{ option: string }>("FB_SECRET_IN_FILE", {
  severity: "warning",
  message: ({ option }) => `${option} has a secret in plain text`,
  hint: ({ option }) =>
    `give the engine's container an environment variable from a secret store and write ${option} \${NAME}`,
});

export const deprecatedOption = diagnostic<{ option: string; plugin: string }>(
  "FB_DEPRECATED_OPTION",
  {
    severity: "warning",
    message: ({ option, plugin }) =>
      `${option} of the ${plugin} plugin is deprecated and does nothing`,
    hint: () => "take it out",
  },
);

const firstText = (line: number | undefined): string =>
  line === undefined ? "" : `; the first stands on line ${line}`;
