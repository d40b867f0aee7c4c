import { spawn, spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const terraformFolder = fileURLToPath(new URL("../../", import.meta.url));
export const moduleFolder = join(terraformFolder, "modules/logging-stack");
export const exampleFolder = join(terraformFolder, "examples/ecs-access-s3-errors-cloudwatch");

/** What `millrace build` wrote for the example. */
export const rendered = join(
  terraformFolder,
  "../../examples/ecs-access-s3-errors-cloudwatch/rendered",
);

/** Terraform is no npm package: a machine may lack it. */
export const hasTerraform = spawnSync("terraform", ["version"]).status === 0;

export interface Outcome {
  readonly code: number;
  /** Both streams, without colours and with line breaks inside messages undone. */
  readonly output: string;
}

/** Runs terraform, which keeps its working data outside the repository and reaches no network. */
export async function terraform(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { TF_CLI_CONFIG_FILE: _, ...inherited } = process.env;
  const child = spawn("terraform", args, {
    cwd,
    env: { ...inherited, ...env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((resolve) => child.on("close", (c) => resolve(c ?? 1)));
  return { code, output: plain(output) };
}

function plain(output: string): string {
  return (
    output
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with one
      .replace(/\u001b\[[0-9;]*m/g, "")
      .replace(/[╷│╵]/g, "")
      .replace(/\s+/g, " ")
  );
}

/** A copy of the rendered example that a test may spoil. */
export async function copyOfRendered(): Promise<string> {
  const copy = await temporaryFolder();
  await cp(rendered, copy, { recursive: true });
  return copy;
}

export const temporaryFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), "millrace-terraform-"));
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });
