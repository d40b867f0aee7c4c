import { fluentBitConfig, outputPlugin } from "@millrace/fluentbit";
import { dummyInput } from "@millrace/fluentbit/inputs";

// fluent-bit.conf
export const config = fluentBitConfig()
  .env({ ["__proto__"]: "x" })
  .env({ "10": "ten" })
  .env({ "2": "two" })
  .input(
    dummyInput({
      dummy: '{"a":"it\'s \\\\ ${X} `y` */ // \u2028 \u202e"}',
      tag: '"]; process.exit(1); //',
    }),
  )
  .output(
    outputPlugin("exotic${X}", {
      // Not in the types.
      // Line by line, because their order counts.
      extra: [
        ["1", "a"],
        ["0", "b"],
        ["extra", "c"],
        ["__proto__", "d"],
        ["key*/", "e"],
      ],
    }),
    { match: "*" },
  )
  .section("other", [["a", "b"]], { title: 'FOO "); evil(' })
  .build();
