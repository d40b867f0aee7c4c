import { filterPlugin, fluentBitConfig } from "@millrace/fluentbit";
import { grepFilter, modifyFilter, stdoutFilter } from "@millrace/fluentbit/filters";
import { dummyInput } from "@millrace/fluentbit/inputs";
import { nullOutput } from "@millrace/fluentbit/outputs";

// fluent-bit.conf
export const config = fluentBitConfig()
  .input(dummyInput({ tag: "a" }))
  .filter(
    modifyFilter({
      condition: "Key_exists a",
      // Line by line, because their order counts.
      extra: [
        ["Rename", "a b"],
        ["Add", "a 1"],
        ["Rename", "c d"],
      ],
    }),
    { match: "*", comment: ["In their order: Add comes between two Rename."] },
  )
  .filter(modifyFilter({ rename: ["a b", "c d"], add: "e 1" }), { match: "*" })
  .filter(
    grepFilter({
      // Line by line, because their order counts.
      extra: [
        ["Regex", "log error"],
        ["Exclude", "log ignore"],
        ["Regex", "level ."],
      ],
    }),
    { match: "*" },
  )
  .filter(grepFilter({ regex: "log error", exclude: "log ignore" }), { match: "*" })
  // nestFilter needs operation.
  .filter(filterPlugin("nest", { wildcard: "a*", nest_under: "x" }), { match: "*" })
  .filter(stdoutFilter(), { match: "b" })
  .output(nullOutput(), { match: "*" })
  .build();
