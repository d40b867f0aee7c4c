// The orders API: a small service that logs JSON lines on stdout.
//
// Two kinds of records, told apart by "type":
//   access  one per HTTP request: method, path, status, duration_ms, bytes, request_id, user_agent
//   app     what the service itself has to say: msg, and err {type, message, stack} on a failure
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { deprecate } from "node:util";
import express from "express";
import { pino } from "pino";
import { pinoHttp } from "pino-http";

const PORT = Number(process.env.PORT ?? 8080);
const HOST = process.env.HOST ?? "0.0.0.0";
const PAYMENT_URL = process.env.PAYMENT_URL ?? "http://127.0.0.1:9090/charges";
const MAX_ORDER_LINES = 200;

// ---------------------------------------------------------------- logging

const log = pino({
  base: undefined, // no pid and no hostname: the log router adds the task's metadata
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: {
    err: (error) => {
      const { type, message, stack } = pino.stdSerializers.err(error);
      return { type, message, stack };
    },
  },
});
const appLog = log.child({ type: "app" });

const started = Symbol("started");
const startedAt = (req, _res, next) => {
  req[started] = process.hrtime.bigint();
  next();
};

// A client that went away before the answer was sent is logged with status 499, as nginx does.
const statusOf = (res) => (res.writableFinished ? res.statusCode : 499);

function accessRecord(req, res) {
  const elapsedUs = (process.hrtime.bigint() - req[started]) / 1000n;
  const sent = res.writableFinished && req.method !== "HEAD";
  return {
    type: "access",
    method: req.method,
    path: req.originalUrl.split("?", 1)[0],
    status: statusOf(res),
    duration_ms: Math.round(Number(elapsedUs) / 100) / 10,
    bytes: sent ? Number(res.getHeader("content-length") ?? 0) : 0,
    user_agent: req.headers["user-agent"] ?? null,
  };
}

const accessLog = pinoHttp({
  logger: log,
  quietReqLogger: true,
  quietResLogger: true,
  customAttributeKeys: { reqId: "request_id" },
  genReqId: (req, res) => {
    const given = req.headers["x-request-id"];
    const id = /^[\w-]{1,64}$/.test(given ?? "") ? given : randomUUID();
    res.setHeader("x-request-id", id);
    return id;
  },
  customLogLevel: (_req, res, err) => {
    const status = statusOf(res);
    if (err || status >= 500) return "error";
    return status >= 400 ? "warn" : "info";
  },
  customSuccessObject: accessRecord,
  customErrorObject: accessRecord,
});

// The application's logger for one request.
const logOf = (req) => appLog.child({ request_id: req.id });

// Nanoseconds since 1970. A BigInt, because the value does not fit a double; pino writes it as a
// bare JSON integer with every digit kept.
const clockOffset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint();
const nowNs = () => clockOffset + process.hrtime.bigint();

// ---------------------------------------------------------------- orders

const orders = new Map(
  [
    { id: 1001, customer: "Ada", total: 48.3, state: "paid" },
    { id: 1002, customer: "Grace", total: 12, state: "open" },
    { id: 1003, customer: "Edsger", total: 7.25, state: "shipped" },
    { id: 1004, customer: "Barbara", total: 230, state: "open" },
    { id: 1005, customer: "Donald", total: 2.56, state: "open" },
  ].map((order) => [order.id, order]),
);
let nextOrderId = 1006;

class StockError extends Error {}
class PaymentProviderError extends Error {}

const isText = (value) => typeof value === "string" && value.trim() !== "";
const isOptionalText = (value) => value === undefined || value === null || isText(value);

function problemOf(body) {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return "the body must be a JSON object";
  }
  if (!isText(body.customer)) return "customer must be a non-empty string";
  if (!Array.isArray(body.items) || body.items.length === 0)
    return "items must be a non-empty array";
  for (const item of body.items) {
    if (!isText(item?.sku)) return "every item needs a sku";
    if (!Number.isInteger(item.quantity) || item.quantity < 1) {
      return "every item needs a quantity of 1 or more";
    }
    if (!Number.isFinite(item.unit_price) || item.unit_price < 0) {
      return "every item needs a unit_price of 0 or more";
    }
  }
  if (!isOptionalText(body.note)) return "note must be a string or null";
  if (!isOptionalText(body.coupon)) return "coupon must be a string or null";
  if (body.tags !== undefined && !(Array.isArray(body.tags) && body.tags.every(isText))) {
    return "tags must be an array of strings";
  }
  return undefined;
}

function reserveStock(items) {
  if (items.length > MAX_ORDER_LINES) {
    throw new StockError(
      `the warehouse takes at most ${MAX_ORDER_LINES} lines per order, got ${items.length}`,
    );
  }
}

async function charge(order) {
  let response;
  try {
    response = await fetch(PAYMENT_URL, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ order: order.id, amount: order.total }),
      signal: AbortSignal.timeout(2000),
    });
  } catch (cause) {
    throw new PaymentProviderError("the payment provider is down", { cause });
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new PaymentProviderError(`the payment provider answered ${response.status}`);
  }
  return response.json();
}

async function chargeWithRetry(order, requestLog) {
  try {
    return await charge(order);
  } catch (error) {
    requestLog.warn({ attempt: 1, reason: error.message }, "payment failed, trying once more");
    return charge(order);
  }
}

// ---------------------------------------------------------------- routes

const pageSize = deprecate(
  (query) => query.page_size,
  'the query parameter "page_size" is deprecated, use "limit"',
  "ORDERS001",
);

const app = express();
app.disable("x-powered-by");
app.use(startedAt, accessLog, express.json({ limit: "100kb" }));

app.get("/health", (_req, res) => {
  res.json({ status: "ok" });
});

app.get("/orders", (req, res) => {
  const limit = Number(req.query.limit ?? (req.query.page_size ? pageSize(req.query) : 20));
  if (!Number.isInteger(limit) || limit < 1) {
    res.status(400).json({ error: "limit must be a whole number of 1 or more" });
    return;
  }
  res.json({ orders: [...orders.values()].slice(0, limit) });
});

app.get("/orders/:id", (req, res) => {
  const order = orders.get(Number(req.params.id));
  if (order === undefined) {
    res.status(404).json({ error: "no such order" });
    return;
  }
  res.json(order);
});

app.post("/orders", (req, res) => {
  const problem = problemOf(req.body);
  if (problem !== undefined) {
    logOf(req).warn({ reason: problem }, "order refused");
    res.status(400).json({ error: problem });
    return;
  }
  const { customer, items, note = null, coupon = null, tags = [] } = req.body;
  try {
    reserveStock(items);
  } catch (error) {
    logOf(req).error(
      { err: error, payload: { customer, note, coupon, tags, items } },
      "stock reservation failed",
    );
    res.status(502).json({ error: "the warehouse refused the order", request_id: req.id });
    return;
  }
  const cents = items.reduce(
    (sum, item) => sum + Math.round(item.quantity * item.unit_price * 100),
    0,
  );
  const order = { id: nextOrderId++, customer, total: cents / 100, state: "open" };
  orders.set(order.id, order);
  logOf(req).info(
    { order_id: order.id, lines: items.length, total: order.total, note, coupon, tags },
    "order created",
  );
  res.status(201).location(`/orders/${order.id}`).json(order);
});

app.get("/checkout", async (req, res) => {
  const order = orders.get(Number(req.query.order ?? 1002));
  if (order === undefined) {
    res.status(404).json({ error: "no such order" });
    return;
  }
  const requestLog = logOf(req);
  try {
    const { charge_id: chargeId } = await chargeWithRetry(order, requestLog);
    order.state = "paid";
    requestLog.info(
      { order_id: order.id, amount: order.total, charge_id: chargeId, time_ns: nowNs() },
      "payment charged",
    );
    res.json({ order: order.id, state: order.state });
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error;
    requestLog.error({ err: error, order_id: order.id }, "checkout failed");
    res.status(503).set("retry-after", "30").json({ error: error.message, request_id: req.id });
  }
});

// For the demonstration only: an error nobody handles. With ?fatal=1 it is thrown outside of any
// request, which ends the process, and ECS starts a new task.
app.get("/crash", (req, res) => {
  const order = orders.get(0);
  if (req.query.fatal === "1") {
    setImmediate(() => {
      throw new RangeError("the order counter is out of range");
    });
    res.status(202).json({ status: "about to crash" });
    return;
  }
  res.json({ total: order.total });
});

app.use((_req, res) => {
  res.status(404).json({ error: "not found" });
});

// Express tells an error handler by its four parameters.
app.use((error, req, res, _next) => {
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status < 500) {
    logOf(req).warn({ reason: error.message }, "bad request");
    res.status(status).json({ error: error.message });
    return;
  }
  logOf(req).error({ err: error }, "unhandled error");
  res.status(500).json({ error: "internal error", request_id: req.id });
});

// ---------------------------------------------------------------- life of the process

const server = createServer(app);

function stop(exitCode, reason) {
  appLog.info({ reason, exit_code: exitCode }, "stopping");
  setTimeout(() => process.exit(exitCode), 5000).unref();
  server.close(() => process.exit(exitCode));
  server.closeIdleConnections();
}

process.once("SIGTERM", () => stop(0, "SIGTERM"));
process.once("SIGINT", () => stop(0, "SIGINT"));
process.on("uncaughtException", (error) => {
  appLog.fatal({ err: error }, "uncaught exception");
  stop(1, "uncaught exception");
});

server.once("error", (error) => {
  appLog.fatal({ err: error }, "cannot listen");
  process.exit(1);
});
server.listen(PORT, HOST, () => {
  console.error("orders-api: orders are kept in memory only, a restart loses them");
  appLog.info({ port: server.address().port, node: process.version }, "listening");
});
