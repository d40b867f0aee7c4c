import { describe, expect, expectTypeOf, it } from "vitest";
import {
  checkLabelContract,
  formatPath,
  type Invalid,
  isLabelName,
  type LabelContract,
  type LabelName,
  type LabelSelection,
  labelContract,
} from "../src/index.js";
import { messagesOf } from "./support/compiler-messages.js";

describe("a label's name", () => {
  it.each(["a", "app", "App_2", "_x", "__x__"])("may be %j", (name) => {
    expect(isLabelName(name)).toBe(true);
  });

  it.each(["", "app-name", "app.name", "a b", "a/b", "a:b", "2a", "$a", "größe", "a\n"])(
    "may not be %j",
    (name) => {
      expect(isLabelName(name)).toBe(false);
    },
  );
});

describe("labelContract", () => {
  const labels = labelContract("service", "level");

  it("holds the names in order, frozen", () => {
    expect(labels.names).toEqual(["service", "level"]);
    expect([labels, labels.names].every(Object.isFrozen)).toBe(true);
    expectTypeOf(labels).toEqualTypeOf<LabelContract<"service" | "level">>();
  });

  it("writes: a writer carries the contract and its sources, frozen", () => {
    const sources = { service: "$container_name", level: "$level" };
    const writer = labels.write(sources);
    sources.level = "later";
    expect(writer.contract).toBe(labels);
    expect(writer.sources).toEqual({ service: "$container_name", level: "$level" });
    expect([writer, writer.sources].every(Object.isFrozen)).toBe(true);
  });

  it("write names all labels and no other", () => {
    // @ts-expect-error  `level` is written by nobody
    labels.write({ service: "x" });
    // @ts-expect-error  `pod` is not in the contract
    labels.write({ service: "x", level: "y", pod: "z" });
    // @ts-expect-error  a source is text
    labels.write({ service: "x", level: 1 });
  });

  it("a selection has labels of the contract only", () => {
    const selection: LabelSelection<"service" | "level"> = { service: "api" };
    // @ts-expect-error  `pod` is not in the contract
    const wrong: LabelSelection<"service" | "level"> = { pod: "x" };
    expect([selection, wrong]).toHaveLength(2);
  });

  it("does not compile with a name that Loki refuses", () => {
    // @ts-expect-error  "-" is no character of a label
    labelContract("service", "app-name");
    // @ts-expect-error  "." is no character of a label
    labelContract("k8s.pod");
    // @ts-expect-error  a name is text
    labelContract(1);
    expectTypeOf<LabelName<"app">>().toEqualTypeOf<"app">();
    expectTypeOf<LabelName<"app-name">>().toEqualTypeOf<
      Invalid<'Loki label "app-name" can have letters, digits and _ only'>
    >();
  });

  it("and the compiler says why in a sentence", { timeout: 30_000 }, () => {
    const [message, ...others] = messagesOf("label-with-dash.ts");
    expect(message?.split("\n").at(-1)?.trim()).toBe(
      `Type 'string' is not assignable to type 'Invalid<"Loki label \\"app-name\\" can have letters, digits and _ only">'.`,
    );
    expect(others).toEqual([]);
  });

  it("takes names that are known at run time only", () => {
    const names: readonly string[] = ["service", "level"];
    expect(labelContract(...names).names).toEqual(names);
  });
});

describe("checkLabelContract", () => {
  const findings = (...names: readonly string[]) =>
    checkLabelContract(["loki", "labels"], labelContract(...names)).map(
      ({ code, path }) => `${code} ${formatPath(path)}`,
    );

  it("is content with good names", () => {
    expect(findings("service", "level")).toEqual([]);
    expect(findings()).toEqual([]);
  });

  it("finds each bad name and each name given twice, at its place", () => {
    expect(findings("service", "app-name", "2", "service", "")).toEqual([
      "CORE_INVALID_LABEL_NAME loki.labels[1]",
      "CORE_INVALID_LABEL_NAME loki.labels[2]",
      "CORE_DUPLICATE_LABEL loki.labels[3]",
      "CORE_INVALID_LABEL_NAME loki.labels[4]",
    ]);
  });

  it.each([
    ["app-name", '"app_name"'],
    ["2nd", '"_2nd"'],
    ["k8s.pod/name", '"k8s_pod_name"'],
  ])("mends %j in the hint: %s", (name, mended) => {
    const [found] = checkLabelContract([], labelContract(name as string));
    expect(found?.hint).toContain(mended);
  });
});
