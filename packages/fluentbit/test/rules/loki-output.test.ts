import { labelContract } from "@millrace/core";
import { describe, expect, it } from "vitest";
import { lokiOutput } from "../../src/index.js";
import { expectValid, outputFindings } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

type Options = Parameters<typeof lokiOutput>[0];
const written = labels.write({ service: "$container_name", level: "$level" });

/** An output of untyped options: what arrives from JavaScript. */
const loki = (options: object) =>
  lokiOutput({ host: "loki.local", labels: written, ...options } as Options);

describe("FB_LOKI_HOST", () => {
  it.each(["loki", "loki.shop.local", "10.0.0.1", "${LOKI_HOST}"])("takes %s", (host) => {
    expectValid(loki({ host }));
  });

  it.each(["http://loki.local", "loki.local:3100", "loki.local/push", "loki local"])(
    "refuses %s",
    (host) => {
      expect(outputFindings(loki({ host }))).toEqual(["FB_LOKI_HOST output.host"]);
    },
  );

  it("leaves a missing host to the check of options", () => {
    expect(outputFindings(loki({ host: undefined }))).toEqual(["FB_MISSING_OPTION output.host"]);
  });
});

describe("labels of a contract", () => {
  it("are refused where Loki would", () => {
    const names: readonly string[] = ["service", "app-name", "service"];
    const sources = Object.fromEntries(names.map((name) => [name, "x"]));
    const contract = labelContract(...names);
    expect(outputFindings(loki({ labels: contract.write(sources) }))).toEqual([
      "CORE_INVALID_LABEL_NAME output.labels[1]",
      "CORE_DUPLICATE_LABEL output.labels[2]",
    ]);
  });

  it("must be there", () => {
    expect(outputFindings(loki({ labels: undefined }))).toEqual([
      "FB_MISSING_OPTION output.labels",
    ]);
    expect(outputFindings(loki({ labels: labelContract().write({}) }))).toEqual([
      "FB_INVALID_OPTION output.labels",
    ]);
  });
});

describe("FB_LOKI_LABEL_SOURCE", () => {
  const from = (source: unknown) =>
    loki({ labels: labels.write({ service: source as string, level: "$level" }) });

  it.each(["api", "$container_name", "$http['status']", "${STAGE}"])("takes %s", (source) => {
    expectValid(from(source));
  });

  it.each(["", "a,b=c", "a=b", 5, null])("refuses %j", (source) => {
    expect(outputFindings(from(source))).toEqual(["FB_LOKI_LABEL_SOURCE output.labels.service"]);
  });

  it("leaves a line break to the guard", () => {
    expect(outputFindings(from("a\nb"))).toEqual(["CORE_LINE_BREAK_IN_VALUE output.labels"]);
  });
});

describe("labels as text, from where types do not reach", () => {
  it.each(["service=api", "service=api, level=$level", "$level", "$sub['x'], a=b"])(
    "takes %j",
    (text) => {
      expectValid(loki({ labels: text }));
    },
  );

  it.each(["app-name=x", "service=a, app.name=$b", "2x=a"])("refuses %j", (text) => {
    expect(outputFindings(loki({ labels: text }))).toEqual([
      "CORE_INVALID_LABEL_NAME output.labels",
    ]);
  });
});
