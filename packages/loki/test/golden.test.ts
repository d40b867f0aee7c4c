import { readdirSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkLoki, lokiConfig, renderLoki } from "../src/index.js";
import { goldenCases } from "./support/cases.js";

const folder = new URL("golden/", import.meta.url);

describe.each(Object.entries(goldenCases))("%s", (name, model) => {
  const [file] = renderLoki(model);
  const text = file?.text ?? "";

  it("is a valid model", () => {
    expect(checkLoki(model).filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("renders the golden file", async () => {
    await expect(text).toMatchFileSnapshot(`golden/${name}.yaml`);
  });

  it("renders the same bytes again", () => {
    expect(renderLoki({ ...model })[0]?.text).toBe(text);
  });

  it("reads the same in YAML 1.1, YAML 1.2 and js-yaml", () => {
    const config = JSON.parse(JSON.stringify(lokiConfig(model)));
    expect(parse(text, { version: "1.1" })).toEqual(config);
    expect(parse(text, { version: "1.2" })).toEqual(config);
    expect(load(text)).toEqual(config);
  });
});

it("has no stale golden file", () => {
  const known = Object.keys(goldenCases).map((name) => `${name}.yaml`);
  expect(readdirSync(folder).filter((file) => !known.includes(file))).toEqual([]);
});
