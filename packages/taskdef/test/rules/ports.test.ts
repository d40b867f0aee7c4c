import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const mapped = (mapping: object, change = {}) =>
  task([api({ portMappings: [{ containerPort: 1 }, mapping] })], change);

test.each([
  { containerPort: 8080 },
  { containerPort: 8080, hostPort: 8080 },
  { containerPort: 65535, protocol: "udp" },
  { containerPortRange: "100-200" },
])("%j", (mapping) => {
  expectValid(mapped(mapping));
});

test("another port of the host", () => {
  const mapping = { containerPort: 8080, hostPort: 80 };
  expectDiagnostics(mapped(mapping), ["ECS_HOST_PORT containers[0].portMappings[1].hostPort"]);
  expectValid(mapped(mapping, { networkMode: "bridge", requiresCompatibilities: ["EC2"] }));
});

test.each([0, -1, 65536])("%i is no port", (containerPort) => {
  expectDiagnostics(mapped({ containerPort }), [
    "ECS_INVALID_PORT containers[0].portMappings[1].containerPort",
  ]);
});
