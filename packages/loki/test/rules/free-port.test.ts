import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each([1, 3100, 65535])("takes %d", (port) => expectValid({ port }));

it.each([0, -1, 65536])("refuses %d", (port) => {
  expect(findingsOf({ port })).toEqual(["LOKI_INVALID_PORT port"]);
});

it("refuses the port of gRPC", () => {
  expect(findingsOf({ port: 9095 })).toEqual(["LOKI_PORT_TAKEN port"]);
});

it("leaves what is no whole number to the shape", () => {
  expect(findingsOf({ port: 31.5 })).toEqual(["CORE_INVALID_VALUE port"]);
});
