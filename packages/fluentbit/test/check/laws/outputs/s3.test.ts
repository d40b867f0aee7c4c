import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkS3 } from "../../../../src/check/laws/outputs/s3.js";
import { lawContext, outputView, told } from "../view.js";

const s3 = (version: string, ...lines: string[]): string[] =>
  told(
    checkS3(
      outputView("s3", "bucket my-logs", "region eu-central-1", ...lines),
      lawContext(version),
    ),
  );
const size = "FB_S3_FILE_SIZE total_file_size";
const chunk = "FB_S3_CHUNK_SIZE upload_chunk_size";

describe("sizes of s3", () => {
  it.each([
    [["total_file_size 1M"], []],
    [["total_file_size 999999"], [size]],
    [["total_file_size 50G"], []],
    [["total_file_size 51G"], [size]],
    [["total_file_size 1T"], [size]],
    [["total_file_size 1G", "use_put_object On"], []],
    [["total_file_size 2G", "use_put_object On"], [size]],
    [["upload_chunk_size 5242880"], []],
    [["upload_chunk_size 5M"], [chunk]],
    [["upload_chunk_size 50M"], []],
    [["upload_chunk_size 51M"], [chunk]],
    [["upload_chunk_size 60M", "total_file_size 500M"], [chunk]],
    [["upload_chunk_size 60M", "total_file_size 500M", "compression gzip"], []],
    [["upload_chunk_size 6M", "total_file_size 8M"], [chunk]],
    [["upload_chunk_size 1M", "use_put_object On"], []],
    [["total_file_size", "upload_chunk_size 1M"], []],
  ])("%j gives %j", (lines, found) => {
    expect(s3("5.0.9", ...lines)).toEqual(found);
  });

  it("takes every size within the bounds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 1_000_000_000 }), (bytes) => {
        expect(s3("5.0.9", `total_file_size ${bytes}`, "use_put_object On")).toEqual([]);
      }),
    );
  });
});

describe("s3", () => {
  it.each([
    ["s3_key_format logs/$TAG", ["FB_S3_KEY_START s3_key_format"]],
    ["s3_key_format /logs/$TAG[9]", []],
    ["s3_key_format /logs/$TAG[10]", ["FB_MISREAD_OPTION s3_key_format"]],
    ["json_date_format rfc3339", ["FB_INVALID_OPTION json_date_format"]],
    ["role_arn logs", ["FB_MISREAD_OPTION role_arn"]],
    ["external_id x", ["FB_OPTION_IGNORED external_id"]],
    ["endpoint http://127.0.0.1:9000", []],
    ["endpoint https://minio.local/logs", ["FB_HOST_SYNTAX endpoint"]],
    ["storage.total_limit_size 1G", ["FB_OPTION_IGNORED storage.total_limit_size"]],
    ["Retry_Limit no_limits", ["FB_OPTION_IGNORED Retry_Limit"]],
    ["format csv", ["FB_INVALID_OPTION format"]],
  ])("%s gives %j", (line, found) => {
    expect(s3("5.0.9", line)).toEqual(found);
  });

  it.each([
    ["gzip", ["1.9.10", "4.2.8", "5.0.9", "5.1.1"]],
    ["GZIP", []],
    ["zstd", ["4.2.8", "5.0.9", "5.1.1"]],
    ["snappy", ["5.0.9", "5.1.1"]],
    ["none", ["5.1.1"]],
    ["parquet", []],
  ])("compression %s is taken by %j", (text, versions) => {
    const taken = ["1.9.10", "4.2.8", "5.0.9", "5.1.1"].filter(
      (version) => s3(version, `compression ${text}`).length === 0,
    );
    expect(taken).toEqual(versions);
  });
});
