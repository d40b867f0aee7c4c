import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Http2Server } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import schema from "./aws-provider-schema.json" with { type: "json" };

// Terraform cannot validate, and not even mock, a provider whose schema it does not have, and the real AWS
// provider must be downloaded. This one is a gRPC server on a socket which knows the schema and nothing else:
// it answers GetProviderSchema, and finds every config valid. Plans and applies are mocked by Terraform.

/** A running stub provider. */
export interface StubProvider {
  /** Environment that makes terraform use it. */
  readonly env: { readonly TF_REATTACH_PROVIDERS: string };
  stop(): Promise<void>;
}

export async function startStubProvider(): Promise<StubProvider> {
  const folder = await mkdtemp(join(tmpdir(), "millrace-provider-"));
  const socket = join(folder, "aws.sock");
  const server = serve({ GetProviderSchema: providerSchema() });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const attach = {
    "hashicorp/aws": {
      Protocol: "grpc",
      ProtocolVersion: 6,
      Pid: process.pid,
      Test: true,
      Addr: { Network: "unix", String: socket },
    },
  };
  return {
    env: { TF_REATTACH_PROVIDERS: JSON.stringify(attach) },
    stop: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Answers unary calls: with the message given for the method, else with an empty one ("no complaint"). */
function serve(answers: { readonly [method: string]: Buffer }): Http2Server {
  const server = createServer({ settings: { initialWindowSize: 1 << 20 } });
  server.on("stream", (stream, headers) => {
    const method = String(headers[":path"]).split("/").at(-1) ?? "";
    const message = answers[method] ?? Buffer.alloc(0);
    const frame = Buffer.alloc(5);
    frame.writeUInt32BE(message.length, 1);
    stream.on("error", () => {});
    stream.resume();
    stream.respond(
      { ":status": 200, "content-type": "application/grpc" },
      { waitForTrailers: true },
    );
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    stream.end(Buffer.concat([frame, message]));
  });
  return server;
}

/** Shapes of aws-provider-schema.json. */
interface Attribute {
  readonly type: unknown;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}
interface NestedBlock {
  readonly nesting: string;
  readonly min?: number;
  readonly max?: number;
  readonly block: Block;
}
interface Block {
  readonly attributes: { readonly [name: string]: Attribute };
  readonly blocks?: { readonly [name: string]: NestedBlock };
}

// The messages of Terraform's plugin protocol 6; a number is the field's number in it.

function providerSchema(): Buffer {
  return message([
    [1, schemaMessage(schema.provider)],
    ...mapEntries(2, schema.resources),
    ...mapEntries(3, schema.dataSources),
  ]);
}

function mapEntries(field: number, blocks: { readonly [name: string]: unknown }): Field[] {
  return Object.entries(blocks).map(([name, block]) => [
    field,
    message([
      [1, name],
      [2, schemaMessage(block as Block)],
    ]),
  ]);
}

const schemaMessage = (block: Block): Buffer => message([[2, blockMessage(block)]]);

function blockMessage({ attributes, blocks = {} }: Block): Buffer {
  return message([
    ...Object.entries(attributes).map(([name, it]): Field => [2, attributeMessage(name, it)]),
    ...Object.entries(blocks).map(([name, it]): Field => [3, nestedMessage(name, it)]),
  ]);
}

function attributeMessage(name: string, { type, required, optional, computed }: Attribute): Buffer {
  return message([
    [1, name],
    [2, JSON.stringify(type)],
    [4, required],
    [5, optional],
    [6, computed],
  ]);
}

const nesting: { readonly [name: string]: number } = { single: 1, list: 2, set: 3, map: 4 };

function nestedMessage(name: string, { nesting: how, min, max, block }: NestedBlock): Buffer {
  return message([
    [1, name],
    [2, blockMessage(block)],
    [3, nesting[how]],
    [4, min],
    [5, max],
  ]);
}

type Field = readonly [number: number, value: Buffer | string | number | boolean | undefined];

/** A protobuf message: fields in order, absent ones left out. */
function message(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (value === undefined || value === false) return [];
      if (typeof value === "number" || value === true) {
        return [varint(number << 3), varint(Number(value))];
      }
      const bytes = Buffer.from(value);
      return [varint((number << 3) | 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
