import { test } from "vitest";
import { expectDiagnostics, routed, router, task } from "../support/expect-diagnostics.js";

test("a router that writes to itself", () => {
  const itself = router({ logConfiguration: { logDriver: "awsfirelens" } });
  expectDiagnostics(task([routed(), itself]), [
    "FL_ROUTER_LOGS_TO_ITSELF containers[1].logConfiguration.logDriver",
  ]);
});
