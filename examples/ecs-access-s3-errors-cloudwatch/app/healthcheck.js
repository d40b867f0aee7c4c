// The container health check: exits with 0 when GET /health answers 200, otherwise with 1.
import { get } from "node:http";

const request = get(
  {
    host: "127.0.0.1",
    port: Number(process.env.PORT ?? 8080),
    path: "/health",
    headers: { "user-agent": "orders-healthcheck/1.0" },
    timeout: 2000,
  },
  (response) => {
    response.resume();
    response.once("end", () => process.exit(response.statusCode === 200 ? 0 : 1));
  },
);
request.once("timeout", () => request.destroy(new Error("no answer within 2 seconds")));
request.once("error", (error) => {
  console.error(`healthcheck: ${error.message}`);
  process.exit(1);
});
