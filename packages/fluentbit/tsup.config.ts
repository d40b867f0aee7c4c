import { packageBuild } from "../../tsup.shared.js";

const groups = ["customs", "filters", "inputs", "outputs", "processors"];

export default packageBuild({
  subpaths: [
    "check",
    "diff",
    "onigmo",
    "typescript",
    ...groups.map((group) => `generated/${group}`),
  ],
});
