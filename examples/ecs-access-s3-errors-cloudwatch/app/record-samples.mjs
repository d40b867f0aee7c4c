// Records the samples: starts the server on a free loopback port, makes a fixed list of requests,
// and writes what the server really printed to ../samples.
//
// The lines are kept as they were printed, but for two things that tell about the machine and not
// about the service: the app's own folder is written as /app, which is where it is in the
// container image, and the process id in Node's own warnings as 1, which it has in a container.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const appDir = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const samplesDir = fileURLToPath(new URL("../samples/", import.meta.url));

const TASK_ID = "0123456789abcdef0123456789abcdef";
const TAG = `api-firelens-${TASK_ID}`;
const HEALTH_TAG = "firelens-healthcheck";
const CONTAINER_ID = "4f1c".repeat(16);
const FIRST_SECOND = 1_700_000_000;
const PIECE_BYTES = 16 * 1024; // Docker's log buffer
const ECS_METADATA = {
  ecs_cluster: "shop",
  ecs_task_arn: `arn:aws:ecs:ap-northeast-2:123456789012:task/shop/${TASK_ID}`,
  ecs_task_definition: "shop-api:7",
};

const BROWSER =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const ELB = "ELB-HealthChecker/2.0";
const CURL = "curl/8.16.0";
const PHONE = "ShopApp/4.2 (Android 16; ko-KR)";
const QUOTED = 'quoted "agent" \\ 1.0';

const item = (number, quantity = 1) => ({
  sku: `SKU-${String(number).padStart(5, "0")}`,
  quantity,
  unit_price: 9.95,
});
const order = (customer, rest = {}) => ({ customer, items: [item(1), item(2, 3)], ...rest });
const hugeOrder = {
  customer: "Bulk Buyer Ltd",
  items: Array.from({ length: 660 }, (_, index) => item(index + 1, (index % 9) + 1)),
};

// One step is [method, path, expected status, options]; "healthcheck" runs healthcheck.js.
const steps = [
  ["GET", "/health", 200, { agent: ELB }],
  "healthcheck",
  ["GET", "/orders", 200, { agent: BROWSER }],
  ["GET", "/orders/1001", 200, { agent: BROWSER }],
  ["GET", "/orders?limit=2", 200, { agent: PHONE }],
  ["GET", "/orders/1003", 200, { agent: PHONE }],
  ["GET", "/orders/9999", 404, { agent: BROWSER }],
  ["POST", "/orders", 201, { agent: PHONE, body: order("Linus") }],
  [
    "POST",
    "/orders",
    201,
    { agent: PHONE, body: order("Margaret", { tags: ["gift", "express"], coupon: "AUTUMN" }) },
  ],
  [
    "POST",
    "/orders",
    201,
    {
      agent: PHONE,
      body: order('Zoë "Zed" Müller', {
        note: "say \"안녕하세요\" at the door 🍙 — C:\\drop\\box,\n\tsecond line; {not: json}, 100% <ok> & 'fine'",
        tags: ["선물", "naïve"],
      }),
    },
  ],
  ["GET", "/orders/1008", 200, { agent: PHONE }],
  "healthcheck",
  ["GET", "/checkout?order=1002", 200, { agent: PHONE }],
  ["GET", "/checkout?order=1004", 200, { agent: BROWSER }],
  ["HEAD", "/orders", 200, { agent: CURL }],
  ["GET", "/orders", 304, { agent: BROWSER, revalidate: "/orders" }],
  ["GET", "/orders/1001", 200, {}], // no user agent at all
  ["GET", "/orders/1002", 200, { agent: QUOTED }],
  ["GET", "/orders?page_size=3", 200, { agent: CURL }], // a deprecation warning on stderr
  ["GET", "/orders?limit=none", 400, { agent: CURL }],
  ["POST", "/orders", 400, { agent: CURL, raw: '{"customer": "Ken", ' }],
  ["POST", "/orders", 400, { agent: CURL, body: { customer: "", items: [] } }],
  ["POST", "/orders", 400, { agent: CURL, body: order("Ken", { items: [item(4, 0)] }) }],
  ["POST", "/orders", 400, { agent: CURL, raw: "" }],
  ["DELETE", "/orders/1001", 404, { agent: CURL }],
  ["GET", "/orders/%EA%B9%80%EB%B0%A5", 404, { agent: BROWSER }],
  ["GET", "/orders/%zz", 400, { agent: "scanner/0.1" }],
  ["GET", "/.env", 404, { agent: "scanner/0.1" }],
  ["GET", "/health", 200, { agent: ELB }],
  ["GET", "/checkout?order=1005", 503, { agent: PHONE, provider: "broken" }],
  ["GET", "/checkout?order=1005", 503, { agent: PHONE, provider: "down" }],
  ["GET", "/checkout?order=1006", 503, { agent: BROWSER }],
  ["GET", "/crash", 500, { agent: BROWSER }],
  "healthcheck",
  ["POST", "/orders", 502, { agent: "bulk-import/2.1", body: hugeOrder }], // a line of three pieces
  ["GET", "/crash", 500, { agent: CURL }],
  ["GET", "/checkout?order=4242", 404, { agent: BROWSER }],
  ["GET", "/orders/1007", 200, { agent: PHONE }],
  ["GET", "/health", 200, { agent: ELB }],
  ["GET", "/crash?fatal=1", 202, { agent: CURL }], // ends the process
];

// ---------------------------------------------------------------- the payment provider

let provider = "up";
const paymentProvider = createServer((req, res) => {
  req.resume();
  req.once("end", () => {
    const [status, body] =
      provider === "up"
        ? [200, { charge_id: `ch_${randomBytes(8).toString("hex")}` }]
        : [500, { error: "try later" }];
    res.writeHead(status, { "content-type": "application/json", connection: "close" });
    res.end(JSON.stringify(body));
  });
});
paymentProvider.listen(0, "127.0.0.1");
await once(paymentProvider, "listening");

async function setProvider(state) {
  provider = state;
  if (state === "down") {
    paymentProvider.close();
    await once(paymentProvider, "close");
  }
}

// ---------------------------------------------------------------- the server

const lines = []; // {source, text}, in the order they came
const server = spawn(process.execPath, ["server.js"], {
  cwd: appDir,
  env: {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: "0",
    PAYMENT_URL: `http://127.0.0.1:${paymentProvider.address().port}/charges`,
  },
  stdio: ["ignore", "pipe", "pipe"],
});
const serverClosed = once(server, "close");

const asInContainer = (text) =>
  text
    .replaceAll(pathToFileURL(appDir).href, "file:///app")
    .replaceAll(appDir, "/app")
    .replaceAll(`(node:${server.pid})`, "(node:1)");

for (const source of ["stdout", "stderr"]) {
  let rest = "";
  server[source].setEncoding("utf8").on("data", (chunk) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    for (const part of parts) lines.push({ source, text: asInContainer(part) });
  });
}

const jsonOf = ({ source, text }) => (source === "stdout" ? JSON.parse(text) : undefined);

async function waitForRecord(matches, what) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = lines.map(jsonOf).find((record) => record !== undefined && matches(record));
    if (found !== undefined) {
      await sleep(20); // lets stderr come in before the next step
      return found;
    }
    if (Date.now() > deadline) throw new Error(`no log record of ${what}`);
    await sleep(5);
  }
}

function call(port, method, path, { agent, body, raw, etag }) {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = {};
  if (agent !== undefined) headers["user-agent"] = agent;
  if (etag !== undefined) headers["if-none-match"] = etag;
  if (payload !== undefined) {
    headers["content-type"] = "application/json";
    headers["content-length"] = Buffer.byteLength(payload);
  }
  return new Promise((resolve, reject) => {
    const req = httpRequest(
      { host: "127.0.0.1", port, method, path, headers, agent: false },
      (res) => {
        res.resume();
        res.once("end", () => resolve(res));
        res.once("error", reject);
      },
    );
    req.once("error", reject);
    req.end(payload);
  });
}

try {
  const { port } = await waitForRecord((record) => record.msg === "listening", "the start");
  const etags = new Map();
  for (const step of steps) {
    if (step === "healthcheck") {
      const before = lines.length;
      const check = spawn(process.execPath, ["healthcheck.js"], {
        cwd: appDir,
        env: { PATH: process.env.PATH, PORT: String(port) },
        stdio: ["ignore", "inherit", "inherit"],
      });
      const [code] = await once(check, "close");
      assert.equal(code, 0, "healthcheck.js failed");
      await waitForRecord(
        (record) =>
          record.path === "/health" &&
          lines.slice(before).some(({ text }) => text.includes(record.request_id)),
        "the health check",
      );
      continue;
    }
    const [method, path, expected, options] = step;
    if (options.provider !== undefined) await setProvider(options.provider);
    const response = await call(port, method, path, {
      ...options,
      etag: etags.get(options.revalidate),
    });
    assert.equal(response.statusCode, expected, `${method} ${path}`);
    if (method === "GET" && response.statusCode === 200) etags.set(path, response.headers.etag);
    // HEAD has the etag of what GET would now answer.
    if (method === "HEAD") etags.set(path, response.headers.etag);
    const id = response.headers["x-request-id"];
    await waitForRecord(
      (record) => record.type === "access" && record.request_id === id,
      `${method} ${path}`,
    );
  }
  const [exitCode] = await serverClosed;
  assert.equal(exitCode, 1, "the exit code after the fatal error");
} finally {
  server.kill("SIGTERM");
  paymentProvider.close();
}

// ---------------------------------------------------------------- what FireLens makes of it

function* pieces(text) {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length < PIECE_BYTES) {
    yield { log: text };
    return;
  }
  const id = randomBytes(32).toString("hex");
  const decoder = new TextDecoder("utf-8", { fatal: true }); // a cut inside a character is refused
  const count = Math.floor(bytes.length / PIECE_BYTES) + 1;
  for (let index = 0; index < count; index++) {
    yield {
      log: decoder.decode(bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES)),
      partial_message: "true",
      partial_id: id,
      partial_ordinal: String(index + 1),
      partial_last: String(index === count - 1),
    };
  }
}

const records = [];
let second = FIRST_SECOND;
const healthRecord = () => ({
  tag: HEALTH_TAG,
  time: second++,
  record: { log: "health", ...ECS_METADATA },
});
lines.forEach(({ source, text }, index) => {
  // The pieces of one line have the time of their line.
  for (const { log, ...partial } of pieces(text)) {
    records.push({
      tag: TAG,
      time: second,
      record: {
        container_id: CONTAINER_ID,
        container_name: "api",
        source,
        log,
        ...partial,
        ...ECS_METADATA,
      },
    });
  }
  second++;
  if (index === 4 || index === 40) records.push(healthRecord());
});

// The samples are only worth keeping when they have what the example is about.
const stdout = lines.filter(({ source }) => source === "stdout");
const stderr = lines.filter(({ source }) => source === "stderr");
const parsed = stdout.map(jsonOf);
const some = (matches, what) => assert.ok(parsed.some(matches), `no record with ${what}`);
for (const level of ["info", "warn", "error", "fatal"]) {
  some((record) => record.type === "app" && record.level === level, `type app, level ${level}`);
}
for (const status of [200, 201, 304, 400, 404, 500, 502, 503]) {
  some((record) => record.type === "access" && record.status === status, `status ${status}`);
}
some(
  (record) => record.type === "access" && !Number.isInteger(record.duration_ms),
  "a fractional duration_ms",
);
some((record) => record.err?.stack.includes("\n    at "), "a stack");
some((record) => record.note === null && record.tags?.length === 0, "null and an empty array");
assert.ok(
  stdout.some(({ text }) => /"time_ns":\d{19}[,}]/.test(text)),
  "no time_ns integer",
);
assert.ok(
  stderr.some(({ text }) => text !== "" && !text.startsWith("{")),
  "no plain text on stderr",
);
assert.equal(records.filter(({ record }) => record.partial_message === "true").length, 3);
assert.equal(records.filter(({ tag }) => tag === HEALTH_TAG).length, 2);

const fileOf = (items) => items.map((text) => `${text}\n`).join("");
mkdirSync(samplesDir, { recursive: true });
writeFileSync(`${samplesDir}app.stdout.log`, fileOf(stdout.map(({ text }) => text)));
writeFileSync(`${samplesDir}app.stderr.log`, fileOf(stderr.map(({ text }) => text)));
writeFileSync(
  `${samplesDir}records.ndjson`,
  fileOf(records.map((record) => JSON.stringify(record))),
);
console.log(
  `${stdout.length} lines on stdout, ${stderr.length} on stderr, ${records.length} records`,
);
