import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate } from "@millrace/fluentbit";
import { renderStack, type Stack, whereLogsGo } from "millrace";
import { describe, expect, it } from "vitest";
import define from "../millrace.config.js";

const folder = fileURLToPath(new URL("..", import.meta.url));
const root = join(folder, "../..");
const stack: Stack = define({});
const files = renderStack(stack);

function listFiles(at: string, prefix = ""): string[] {
  return readdirSync(join(at, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(at, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}

describe("the committed output", () => {
  for (const { path, text } of files) {
    it(path, async () => {
      await expect(text).toMatchFileSnapshot(join(folder, "rendered", path));
    });
  }

  it("has no file that is no longer made", () => {
    expect(listFiles(join(folder, "rendered")).filter((path) => !files.has(path))).toEqual([]);
  });

  it("is the same when it is made again", () => {
    expect([...renderStack(define({}))]).toEqual([...files]);
  });

  it("differs by stage in names only", () => {
    const dev = renderStack(define({ stage: "dev" }));
    expect(dev.paths).toEqual(files.paths);
    expect(dev.get("services/api/task-definition.json")?.text).toContain(
      '"family": "shop-dev-api"',
    );
  });
});

/** The real lines of the service, as FireLens hands them over; pieces of long lines joined, JSON parsed. */
const records = (() => {
  const lines = readFileSync(join(folder, "samples/records.ndjson"), "utf8").trimEnd().split("\n");
  const joined: { tag: string; record: Record<string, unknown> }[] = [];
  let open = "";
  for (const line of lines) {
    const { tag, record } = JSON.parse(line) as { tag: string; record: Record<string, string> };
    const {
      partial_message,
      partial_id,
      partial_ordinal,
      partial_last,
      log = "",
      ...rest
    } = record;
    open += log;
    if (partial_message === "true" && partial_last !== "true") continue;
    joined.push({ tag, record: parsed(open, rest) });
    open = "";
  }
  return joined.filter(({ tag }) => tag.startsWith("api-firelens-"));
})();

function parsed(log: string, rest: Record<string, unknown>): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(log);
    if (typeof value === "object" && value !== null) return { ...(value as object), ...rest };
  } catch {
    // A line that is no JSON stays as it is.
  }
  return { log, ...rest };
}

describe("the real log lines", () => {
  const [pipeline] = stack.services[0]?.pipelines ?? [];
  const routesOf = (record: unknown): string[] => {
    const taken: string[] = [];
    for (const { name, test, continue: goesOn } of pipeline?.routes ?? []) {
      if (!evaluate(test, record, { found: () => false })) continue;
      taken.push(name);
      if (!goesOn) break;
    }
    return taken.length === 0 ? ["otherwise"] : taken;
  };

  it("are of all kinds", () => {
    const count = (test: (record: Record<string, unknown>) => boolean) =>
      records.filter(({ record }) => test(record)).length;
    expect(count(({ type }) => type === "access")).toBeGreaterThan(30);
    expect(count(({ status }) => typeof status === "number" && status >= 500)).toBeGreaterThan(3);
    expect(count(({ log }) => typeof log === "string")).toBeGreaterThan(0);
    expect(count((record) => JSON.stringify(record).length > 16384)).toBeGreaterThan(0);
  });

  it("a 503 of the access log reaches operations and is kept in S3", () => {
    const failed = records.filter(
      ({ record }) => record.type === "access" && record.status === 503,
    );
    expect(failed.length).toBeGreaterThan(0);
    for (const { record } of failed) expect(routesOf(record)).toEqual(["errors", "access"]);
  });

  it("each goes where its kind goes", () => {
    for (const { record } of records) {
      const isError =
        record.level === "error" || record.level === "fatal" || Number(record.status) >= 500;
      const isAccess = record.type === "access";
      const expected = [...(isError ? ["errors"] : []), ...(isAccess ? ["access"] : [])];
      expect(routesOf(record)).toEqual(expected.length === 0 ? ["otherwise"] : expected);
    }
  });
});

describe("the command, built", () => {
  const millrace = (cwd: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin/millrace"), args, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    return { status, stdout, stderr };
  };

  it("finds the committed output up to date", () => {
    expect(millrace(folder, "build", "--check")).toEqual({
      status: 0,
      stdout: `${files.size} files are up to date\n`,
      stderr: "",
    });
  });

  it("shows a diff of an edit by hand, and the command that mends it", () => {
    const out = mkdtempSync(join(tmpdir(), "millrace-example-"));
    cpSync(join(folder, "rendered"), out, { recursive: true });
    const conf = join(out, "services/api/fluent-bit.conf");
    writeFileSync(
      conf,
      readFileSync(conf, "utf8").replace("retry_limit no_limits", "retry_limit 1"),
    );
    rmSync(join(out, "loki/loki.yaml"));
    const { status, stdout } = millrace(folder, "build", "--check", "--out", out);
    expect(status).toBe(1);
    expect(stdout).toContain("-    retry_limit 1\n+    retry_limit no_limits");
    expect(stdout).toContain("defined/loki/loki.yaml");
    expect(stdout).toContain(
      `2 of ${files.size} files are not what the definition makes; to mend it: millrace build --out ${out}`,
    );
    const json = millrace(folder, "build", "--check", "--json", "--out", out);
    expect(JSON.parse(json.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      ok: false,
      differences: [
        { path: "loki/loki.yaml", state: "missing" },
        { path: "services/api/fluent-bit.conf", state: "different" },
      ],
      summary: { error: 2, warning: 0, info: 0 },
    });
    expect(existsSync(join(out, "loki/loki.yaml"))).toBe(false);
    rmSync(out, { recursive: true });
  });
});

describe("the README", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const blocks: Record<string, () => string> = {
    definition: () =>
      fenced(
        "ts",
        / {4}services: \[[\s\S]*?\n {4}\],/.exec(
          readFileSync(join(folder, "millrace.config.ts"), "utf8"),
        )?.[0] ?? "",
      ),
    routing: () =>
      fenced(
        "",
        whereLogsGo(stack)
          .map(
            ({ route, test, outputs, continue: goesOn }) =>
              `${route}: ${test}\n  → ${outputs.join(", ")}${goesOn ? ", and on to later routes" : ""}`,
          )
          .join("\n"),
      ),
    filters: () =>
      fenced(
        "",
        /# Route "errors"[\s\S]*?(?=# Route "access")/.exec(
          files.get("services/api/fluent-bit.conf")?.text ?? "",
        )?.[0] ?? "",
      ),
    outputs: () =>
      fenced(
        "",
        /\[OUTPUT\][\s\S]*/.exec(files.get("services/api/fluent-bit.conf")?.text ?? "")?.[0] ?? "",
      ),
    policy: () => fenced("json", files.get("services/api/policies/task.json")?.text ?? ""),
  };

  it("shows what is really there", async () => {
    const again = readme.replace(
      /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
      (_, open: string, name: string, end: string) => `${open}${blocks[name]?.()}\n${end}`,
    );
    for (const name of Object.keys(blocks)) expect(readme).toContain(`<!-- generated: ${name} -->`);
    await expect(again).toMatchFileSnapshot(join(folder, "README.md"));
  });
});

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
