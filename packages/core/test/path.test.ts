import { expect, it } from "vitest";
import { formatPath, type Path } from "../src/index.js";

const table: readonly (readonly [path: Path, text: string])[] = [
  [[], ""],
  [["name"], "name"],
  [["services", "api", "logs"], "services.api.logs"],
  [["outputs", 1, "labels", "app-name"], 'outputs[1].labels["app-name"]'],
  [[0], "[0]"],
  [[0, "name"], "[0].name"],
  [["app-name", "x"], '["app-name"].x'],
  [["storage.path"], '["storage.path"]'],
  [["$id", "_x", "a1"], "$id._x.a1"],
  [["1a"], '["1a"]'],
  [["a", ""], 'a[""]'],
  [["a", 'say "hi"'], 'a["say \\"hi\\""]'],
  [["a", "b\nc"], 'a["b\\nc"]'],
  [["größe"], '["größe"]'],
];

it.each(table)("%j is printed as %s", (path, text) => {
  expect(formatPath(path)).toBe(text);
});
