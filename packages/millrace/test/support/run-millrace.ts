import { runCommand } from "../../src/cli/command-line.js";

export interface RunOptions {
  readonly tty?: boolean;
  readonly environment?: Record<string, string>;
}

/** Runs the command in a folder and gives what it wrote. */
export async function runMillrace(
  folder: string,
  args: readonly string[],
  { tty = false, environment = {} }: RunOptions = {},
) {
  let stdout = "";
  let stderr = "";
  const write = (put: (text: string) => void) => ({ isTTY: tty, write: put });
  const code = await runCommand(args, {
    folder,
    environment,
    stdout: write((text) => {
      stdout += text;
    }),
    stderr: write((text) => {
      stderr += text;
    }),
  });
  return { code, stdout, stderr };
}
