// @ts-check
// Makes a fresh clone ready, with nothing but Node and npm: installs, then builds. A second run is quick.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPackages } from "./build.mjs";
import {
  hashFiles,
  pnpm,
  readStamp,
  root,
  run,
  took,
  workspaceFiles,
  writeStamp,
} from "./workspace.mjs";

async function install() {
  const stamp = hashFiles(workspaceFiles());
  if (existsSync(join(root, "node_modules/.modules.yaml")) && readStamp("install") === stamp) {
    console.log("install: up to date");
    return true;
  }
  const start = Date.now();
  const [command = "", ...launcher] = await pnpm();
  const args = [...launcher, "install", "--frozen-lockfile"];
  console.log(`install: ${[command, ...args].join(" ")}`);
  const { code } = await run(command, args, { show: true });
  if (code !== 0) {
    console.error(
      "install: failed; if package.json changed, run `pnpm install` once and commit the lockfile",
    );
    return false;
  }
  writeStamp("install", stamp);
  console.log(`install: done, ${took(Date.now() - start)}`);
  return true;
}

process.exitCode = (await install()) && (await buildPackages()) ? 0 : 1;
