import { tailInput } from "../../../src/generated/inputs/tail.js";

tailInput({ path: "/var/log/a.log", bufer_max_size: "1M" });
