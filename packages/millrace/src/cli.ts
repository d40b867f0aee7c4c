import { runCommand } from "./cli/command-line.js";

process.exitCode = await runCommand(process.argv.slice(2), {
  folder: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
});
