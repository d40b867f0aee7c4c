import { describe, expect, it } from "vitest";
import routing from "../../../../conformance/routing.json" with { type: "json" };
import verdicts from "../../../../conformance/verdicts.json" with { type: "json" };
import { roundTrip, type Texts } from "./round-trip.js";
import { typeFaults } from "./run-typescript.js";

interface Recorded {
  readonly name: string;
  readonly format: string;
  readonly config: string;
  readonly files?: Texts;
}
const cases = ([...routing, ...verdicts] as readonly unknown[] as readonly Recorded[]).map(
  (one) => ({
    ...one,
    path: one.format === "yaml" ? "main.yaml" : "main.conf",
  }),
);

describe("a recorded config", () => {
  const trips = new Map(
    cases.map(({ name, path, config, files }) => [
      name,
      roundTrip(path, { ...files, [path]: config }),
    ]),
  );
  const loaded = [...trips].filter(([, trip]) => trip !== undefined);

  it("comes back from TypeScript with the same meaning, in each format that can say it", () => {
    const changed = loaded.filter(([, trip]) =>
      Object.values(trip?.changes ?? {}).some((changes) => changes.length > 0),
    );
    expect(changed.map(([name, trip]) => [name, trip?.changes])).toEqual([]);
    expect(loaded.length).toBeGreaterThan(200);
    const formats = (format: "classic" | "yaml") =>
      loaded.filter(([, trip]) => trip?.changes[format] !== undefined).length;
    expect(formats("classic")).toBeGreaterThan(190);
    expect(formats("yaml")).toBeGreaterThan(190);
  });

  it("compiles under strict TypeScript", { timeout: 60_000 }, () => {
    const texts = loaded.map(([name, trip]) => [`${name}.ts`, trip?.typescript ?? ""] as const);
    expect(typeFaults(new Map(texts))).toEqual([]);
  });
});
