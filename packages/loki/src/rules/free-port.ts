import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

/** Loki's default of `server.grpc_listen_port`, which we do not change. */
const GRPC_PORT = 9095;

export const invalidPort = diagnostic<{ port: number }>("LOKI_INVALID_PORT", {
  severity: "error",
  message: ({ port }) => `${port} is not a port`,
  hint: () => "ports are whole numbers from 1 to 65535",
});

export const portTaken = diagnostic<{ port: number }>("LOKI_PORT_TAKEN", {
  severity: "error",
  message: ({ port }) => `the port ${port} is where Loki listens for gRPC`,
  hint: () => "choose another one; 3100 is usual",
});

/** The HTTP port is a port, and not the one that Loki takes for gRPC. */
export const freePort: LokiRule = function* ({ port }) {
  if (port === undefined) return;
  if (port < 1 || port > 65535) yield invalidPort(["port"], { port });
  else if (port === GRPC_PORT) yield portTaken(["port"], { port });
};
