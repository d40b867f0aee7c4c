import { diagnostic } from "@millrace/core";

export const notSimulated = diagnostic<{ plugin: string; kind: string; does?: string }>(
  "FB_NOT_SIMULATED",
  {
    severity: "warning",
    message: ({ plugin, kind, does = "records pass it unchanged" }) =>
      `the ${kind} ${plugin} is not simulated: ${does}`,
    hint: () => "what it would do to the records is missing from this result",
  },
);

export const statedValueMissing = diagnostic<{ plugin: string; value: string }>(
  "FB_STATED_VALUE_MISSING",
  {
    severity: "warning",
    message: ({ plugin, value }) => `the ${plugin} filter adds ${value}, and nobody stated it`,
    hint: ({ value }) => `state it: ${value}`,
  },
);

export const unknownVariable = diagnostic<{ option: string }>("FB_SIMULATED_WITHOUT_VARIABLE", {
  severity: "warning",
  message: ({ option }) =>
    `${option} has a variable that nobody gave, and is simulated as if it were empty`,
  hint: () => "give the variable's value",
});

export const regexNotFollowed = diagnostic<{ regex: string; reason: string }>(
  "FB_REGEX_NOT_FOLLOWED",
  {
    severity: "warning",
    message: ({ regex, reason }) =>
      `the regex ${JSON.stringify(regex)} ${reason}, so here it matches nothing`,
  },
);

export const regexTooSlow = diagnostic<{ regex: string }>("FB_REGEX_TOO_SLOW", {
  severity: "warning",
  message: ({ regex }) =>
    `the regex ${JSON.stringify(regex)} takes too many steps on a record, which counts as no match`,
  hint: () =>
    "it goes back over the text again and again; the engine would stand still on such a record",
});

export const inventedValue = diagnostic<{ plugin: string; value: string; stands: string }>(
  "FB_SIMULATED_PLACEHOLDER",
  {
    severity: "info",
    message: ({ plugin, value, stands }) =>
      `${plugin} adds ${value}, which differs each time: ${stands} stands for it`,
  },
);

export const engineExits = diagnostic<{ instance: string }>("FB_ENGINE_WOULD_EXIT", {
  severity: "warning",
  message: ({ instance }) =>
    `${instance} stops the engine at a record here, and the simulation goes on`,
  hint: () => "the records after it may be lost",
});

export const approximated = diagnostic<{ plugin: string; what: string }>("FB_APPROXIMATED", {
  severity: "info",
  message: ({ plugin, what }) => `${plugin}: ${what}`,
});

export const badRecord = diagnostic<{ reason: string }>("FB_RECORD_UNREADABLE", {
  severity: "error",
  message: ({ reason }) => `the record ${reason}`,
});
