import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lokiBinary, warnWithoutLoki } from "./support/real-loki.js";

/*
 * Every golden config in front of a real Loki of its version: `-verify-config` must take it.
 * Give the binary in MILLRACE_LOKI_BINARY; files of other versions are left out.
 */
const folder = fileURLToPath(new URL("golden/", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

warnWithoutLoki("the golden configs");

const version = lokiBinary === undefined ? "" : versionOf(lokiBinary);

it.skipIf(lokiBinary === undefined)("has configs for this Loki", () => {
  expect(files.some((file) => file.includes(version))).toBe(true);
});

it.skipIf(lokiBinary === undefined).each(files.filter((file) => file.includes(version)))(
  "Loki takes %s",
  (file) => {
    const { status, stderr } = spawnSync(
      lokiBinary ?? "",
      ["-verify-config", `-config.file=${folder}${file}`],
      { encoding: "utf8" },
    );
    expect(stderr).toContain("config is valid");
    expect(status).toBe(0);
  },
);

/** The version that a binary reports; empty when it was built without one, and then every file is tried. */
function versionOf(command: string): string {
  const { stdout, stderr } = spawnSync(command, ["-version"], { encoding: "utf8" });
  return /version v?(\d+\.\d+\.\d+)/.exec(`${stdout}${stderr}`)?.[1] ?? "";
}
