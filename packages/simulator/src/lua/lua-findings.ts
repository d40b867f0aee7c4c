import { diagnostic } from "@millrace/core";

export const luaFailed = diagnostic<{ instance: string; message: string }>("FB_LUA_FAILED", {
  severity: "warning",
  message: ({ instance, message }) => `the script of ${instance} fails on a record: ${message}`,
  hint: () => "the engine logs it and keeps the records that came with it as they were",
});

export const luaStopped = diagnostic<{ instance: string; what: string }>("FB_LUA_STOPPED", {
  severity: "warning",
  message: ({ instance, what }) =>
    `the script of ${instance} takes ${what} and was stopped: from here on records pass it unchanged`,
  hint: () => "the engine would stand still there, or run out of memory",
});

export const luaNotSimulated = diagnostic<{ instance: string; what: string }>(
  "FB_LUA_NOT_SIMULATED",
  {
    severity: "warning",
    message: ({ instance, what }) =>
      `the script of ${instance} uses ${what}, which is not simulated`,
    hint: () => "the script gets an error there, which it may not get in the engine",
  },
);

export const luaResultRefused = diagnostic<{ instance: string; reason: string }>(
  "FB_LUA_RESULT_REFUSED",
  {
    severity: "warning",
    message: ({ instance, reason }) =>
      `the engine does not take what the script of ${instance} returns: ${reason}`,
    hint: () =>
      "return a code of -1, 0, 1 or 2, a timestamp, and a table with a key or a list of such tables",
  },
);
