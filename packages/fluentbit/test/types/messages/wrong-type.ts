import { s3Output } from "../../../src/generated/outputs/s3.js";

s3Output({ bucket: "b", use_put_object: "on" });
