import { expect, it } from "vitest";
import { checkText, codesAndLines, INPUT } from "../check-text.js";

const main = `${INPUT}[OUTPUT]\n    Name forward\n    Match *\n    Upstream up.conf\n`;
const UPSTREAM = "[UPSTREAM]\n    name pool\n";
const NODE = "[NODE]\n    name a\n    host 10.0.0.1\n    port 24224\n";

it.each([
  ["whole", UPSTREAM + NODE, []],
  ["without a node", UPSTREAM, ["FB_INCOMPLETE_UPSTREAM 1"]],
  ["without an upstream", NODE, ["FB_INCOMPLETE_UPSTREAM 1"]],
  ["without a name", `[UPSTREAM]\n    x y\n${NODE}`, ["FB_INCOMPLETE_UPSTREAM 1"]],
  [
    "with half a node",
    `${UPSTREAM}[NODE]\n    name a\n`,
    ["FB_INCOMPLETE_UPSTREAM 3", "FB_INCOMPLETE_UPSTREAM 3"],
  ],
])("an upstream file %s", (_, text, found) => {
  const told = codesAndLines(checkText(main, { files: { "up.conf": text } }));
  expect(told.filter((one) => one.startsWith("FB_INCOMPLETE"))).toEqual(found);
});
