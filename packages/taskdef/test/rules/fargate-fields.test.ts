import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test("what asks for nothing is fine", () => {
  expectValid(task([api({ privileged: false, links: [], linuxParameters: {} })]));
  expectValid(task([api({ linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } } })]));
  expectValid(task([api({ linuxParameters: { initProcessEnabled: true } })], { pidMode: "task" }));
});

test.each<[string, unknown]>([
  ["disableNetworking", true],
  ["dnsSearchDomains", ["x"]],
  ["dnsServers", ["1.1.1.1"]],
  ["dockerSecurityOptions", ["label:x"]],
  ["extraHosts", [{ hostname: "a", ipAddress: "1.1.1.1" }]],
  ["hostname", "api"],
  ["links", ["web"]],
  ["privileged", true],
])("%s of a container", (field, value) => {
  expectDiagnostics(task([api({ [field]: value })]), [`ECS_NOT_ON_FARGATE containers[0].${field}`]);
  expectValid(task([api({ [field]: value })], { requiresCompatibilities: ["EC2"] }));
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["devices", { devices: [{ hostPath: "/dev/x" }] }],
  ["maxSwap", { maxSwap: 1 }],
  ["sharedMemorySize", { sharedMemorySize: 64 }],
  ["swappiness", { swappiness: 0 }],
  ["tmpfs", { tmpfs: [{ containerPath: "/t", size: 1 }] }],
  ["capabilities.add[1]", { capabilities: { add: ["SYS_PTRACE", "NET_ADMIN"] } }],
])("linuxParameters.%s", (path, linuxParameters) => {
  expectDiagnostics(task([api({ linuxParameters })]), [
    `ECS_NOT_ON_FARGATE containers[0].linuxParameters.${path}`,
  ]);
});

test("a GPU", () => {
  const resourceRequirements = [{ type: "GPU", value: "1" }];
  expectDiagnostics(task([api({ resourceRequirements })]), [
    "ECS_NOT_ON_FARGATE containers[0].resourceRequirements[0].type",
  ]);
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["ipcMode", { ipcMode: "host" }],
  ["pidMode", { pidMode: "host" }],
  ["networkMode", { networkMode: "bridge" }],
  ["placementConstraints", { placementConstraints: [{ type: "memberOf", expression: "x" }] }],
  ["volumes[0].host.sourcePath", { volumes: [{ name: "v", host: { sourcePath: "/x" } }] }],
  [
    "volumes[0].dockerVolumeConfiguration",
    { volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "task" } }] },
  ],
])("%s of the task", (path, change) => {
  expectDiagnostics(task([api()], change), [`ECS_NOT_ON_FARGATE ${path}`]);
});
