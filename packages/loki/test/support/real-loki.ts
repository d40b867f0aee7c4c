import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printYaml } from "@millrace/core";
import { LOKI_DATA_PATH, type LokiModel, lokiConfig } from "../../src/index.js";

/** A real Loki, given from outside; undefined: the tests that need it are skipped. */
export const lokiBinary = process.env.MILLRACE_LOKI_BINARY;

/** Says once, loudly, that there is no real Loki. */
export function warnWithoutLoki(what: string): void {
  if (lokiBinary === undefined) {
    console.warn(
      `\n!!! SKIPPED: no real Loki. Set MILLRACE_LOKI_BINARY to a Loki binary to hold ${what} to it.\n`,
    );
  }
}

/** A running Loki with the config of a model, on loopback, its bucket replaced by a folder. */
export class RealLoki {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #port: number;
  #log = "";

  private constructor(folder: string, port: number, file: string) {
    this.#folder = folder;
    this.#port = port;
    this.#process = spawn(lokiBinary ?? "", [`-config.file=${file}`]);
    this.#process.stderr?.on("data", (text) => {
      this.#log += text;
    });
  }

  /** Starts a Loki and waits until it is ready. */
  static async start(model: LokiModel): Promise<RealLoki> {
    const folder = mkdtempSync(join(tmpdir(), "millrace-loki-"));
    const [port, grpcPort] = [await freePort(), await freePort()];
    const file = join(folder, "loki.yaml");
    writeFileSync(file, onFilesystem(model, folder, port, grpcPort));
    const loki = new RealLoki(folder, port, file);
    await loki.#ready();
    return loki;
  }

  /** Asks the HTTP API; gives the status and the body. */
  async get(path: string, query: Readonly<Record<string, string>> = {}) {
    const url = `http://127.0.0.1:${this.#port}${path}?${new URLSearchParams(query)}`;
    const answer = await fetch(url);
    return { status: answer.status, body: await answer.text() };
  }

  /** Pushes one stream. */
  async push(stream: Readonly<Record<string, string>>, lines: readonly string[]) {
    const now = BigInt(Date.now()) * 1_000_000n;
    const values = lines.map((line, i) => [String(now + BigInt(i)), line]);
    const answer = await fetch(`http://127.0.0.1:${this.#port}/loki/api/v1/push`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ streams: [{ stream, values }] }),
    });
    return answer.status;
  }

  /** Stops it as ECS does, and takes its folder away; gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.#process.once("exit", done));
    this.#process.kill("SIGTERM");
    const code = await ended;
    rmSync(this.#folder, { recursive: true, force: true });
    return code;
  }

  async #ready(): Promise<void> {
    for (let tries = 0; tries < 240; tries++) {
      if (this.#process.exitCode !== null) throw new Error(`Loki ended: ${this.#log}`);
      const ready = await this.get("/ready").catch(() => undefined);
      if (ready?.status === 200) return;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error(`Loki does not get ready: ${this.#log}`);
  }
}

/** Our own config in all but the object store and the listen addresses. */
function onFilesystem(model: LokiModel, folder: string, port: number, grpcPort: number): string {
  const { common, server, ...rest } = lokiConfig(model);
  const { storage: _, ...others } = common;
  const loopback = "127.0.0.1";
  const text = printYaml({
    ...rest,
    server: {
      ...server,
      http_listen_address: loopback,
      http_listen_port: port,
      grpc_listen_address: loopback,
      grpc_listen_port: grpcPort,
    },
    common: {
      ...others,
      storage: {
        filesystem: {
          chunks_directory: `${LOKI_DATA_PATH}/chunks`,
          rules_directory: `${LOKI_DATA_PATH}/rules`,
        },
      },
    },
  });
  return text
    .replaceAll(/(object_store|delete_request_store): s3/g, "$1: filesystem")
    .replaceAll(LOKI_DATA_PATH, `${folder}/data`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
