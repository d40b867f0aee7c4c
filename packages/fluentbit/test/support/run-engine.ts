import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Config,
  config,
  entryValue,
  printClassic,
  printYamlConfig,
  section,
} from "../../src/index.js";

/** A record on its way in. */
export interface TaggedRecord {
  readonly tag: string;
  readonly record: object;
}

/** What came out: records of each output, by alias and tag, in order. */
export type Delivered = {
  readonly [alias: string]: { readonly [tag: string]: readonly unknown[] };
};

/** Binaries of real engines, from the variable MILLRACE_FLUENT_BIT: paths with `:` between. */
export const engineBinaries: readonly string[] = (process.env.MILLRACE_FLUENT_BIT ?? "")
  .split(":")
  .filter((path) => path !== "");

/**
 * Runs a compiled config in a real Fluent Bit: records come from files, each output writes to a file.
 * Everything else of the config runs as it is.
 */
export async function runEngine(
  binary: string,
  compile: (folder: string) => { readonly main: Config; readonly parsers: Config },
  records: readonly TaggedRecord[],
  format: "classic" | "yaml" = "classic",
): Promise<Delivered> {
  const folder = mkdtempSync(join(tmpdir(), "millrace-engine-"));
  try {
    const compiled = compile(folder);
    writeFileSync(
      join(folder, "parsers.conf"),
      printClassic(
        config([
          ...compiled.parsers.sections,
          section("parser", [
            ["Name", "as_is"],
            ["Format", "json"],
          ]),
        ]),
      ),
    );
    const sections = compiled.main.sections.map((part) => {
      if (part.kind === "service") {
        return section("service", [
          ...part.entries.filter(([key]) => key !== "http_server" && key !== "parsers_file"),
          ["parsers_file", join(folder, "parsers.conf")],
        ]);
      }
      if (part.kind !== "output") return part;
      const alias = String(entryValue(part, "alias"));
      return section("output", [
        ["Name", "file"],
        ["Match", entryValue(part, "match")],
        ["Alias", alias],
        ["Path", folder],
        ["File", `out.${alias}`],
      ]);
    });
    const tags = [...new Set(records.map(({ tag }) => tag))];
    const inputs = tags.map((tag, i) => {
      const lines = records
        .filter((given) => given.tag === tag)
        .map(({ record }) => JSON.stringify(record));
      writeFileSync(join(folder, `in.${i}`), `${lines.join("\n")}\n`);
      return section("input", [
        ["Name", "tail"],
        ["Tag", tag],
        ["Path", join(folder, `in.${i}`)],
        ["Parser", "as_is"],
        ["Read_from_Head", true],
        ["Buffer_Max_Size", "4M"],
        ["Buffer_Chunk_Size", "1M"],
      ]);
    });
    const whole = config([...inputs, ...sections]);
    const main = join(folder, format === "yaml" ? "main.yaml" : "main.conf");
    writeFileSync(main, format === "yaml" ? printYamlConfig(whole) : printClassic(whole));
    const log = await runUntilQuiet(binary, main);
    if (/\[error\]|could not|loop/.test(log)) throw new Error(`the engine complained:\n${log}`);
    return readOutputs(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runUntilQuiet(binary: string, main: string): Promise<string> {
  const engine = spawn(binary, ["-c", main], { stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  engine.stderr.on("data", (chunk) => {
    log += String(chunk);
  });
  const ended = new Promise<void>((resolve) => engine.on("close", () => resolve()));
  await wait(3500);
  engine.kill("SIGTERM");
  const killer = setTimeout(() => engine.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(killer);
  return log;
}

function readOutputs(folder: string): Delivered {
  const delivered: Record<string, Record<string, unknown[]>> = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.startsWith("out."))
    .sort()) {
    const byTag: Record<string, unknown[]> = {};
    for (const line of readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((text) => text !== "")) {
      const match = /^(.*?): \[[^,]*, (\{.*\})\]$/.exec(line);
      if (match === null) throw new Error(`cannot read the engine's line: ${line}`);
      const [, tag = "", json = ""] = match;
      byTag[tag] = [...(byTag[tag] ?? []), JSON.parse(json)];
    }
    delivered[name.slice("out.".length)] = byTag;
  }
  return delivered;
}
