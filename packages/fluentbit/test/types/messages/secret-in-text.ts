import { lokiOutput } from "../../../src/plugins/loki-output.js";

declare const labels: Parameters<typeof lokiOutput>[0]["labels"];

lokiOutput({ host: "h", labels, http_passwd: "hunter2" });
