import { s3Output } from "../../../src/generated/outputs/s3.js";

s3Output({ bucket: "b", total_file_size: "50 megabytes" });
