import { s3Output } from "../../../src/generated/outputs/s3.js";

s3Output({ use_put_object: true });
