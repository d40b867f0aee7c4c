import { runCommand } from "./cli/command-line.js";

// A definition that ends the process must not look like success: only a command that came to its end is one.
let finished = false;
process.on("exit", () => {
  if (finished) return;
  process.exitCode = 2;
  process.stderr.write(
    "error STACK_DEFINITION_THREW\n  the definition ended the process, or never came to an end\n  hint: a definition gives a stack; it calls no process.exit and waits for nothing that never comes\n",
  );
});

process.exitCode = await runCommand(process.argv.slice(2), {
  folder: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
});
finished = true;
