import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each([
  "grafana/loki:3.7.6",
  "registry:5000/loki",
  "registry:5000/loki:v3.7.6",
  "loki:latest",
  "loki@sha256:0000",
])("takes %s", (image) => expectValid({ image }));

it.each(["grafana/loki:3.5.12", "registry:5000/loki:3.7.5-amd64", "loki:3.7.5@sha256:0000"])(
  "warns about %s",
  (image) => {
    expect(findingsOf({ image })).toEqual(["LOKI_IMAGE_VERSION image"]);
  },
);
