// @ts-check
// Runs the main job on the example: builds its files from the definition and says where each log goes.
import { join } from "node:path";
import { bin, root, run } from "./workspace.mjs";

const folder = "examples/ecs-access-s3-errors-cloudwatch";
console.log(`\n$ cd ${folder} && millrace build\n`);
const { code } = await run(bin("millrace"), ["build"], { cwd: join(root, folder), show: true });
process.exitCode = code;
