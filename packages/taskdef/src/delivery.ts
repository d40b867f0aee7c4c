import {
  configBucketPermissions,
  objectArn,
  type PolicyStatement,
  type S3Place,
} from "@millrace/aws";
import { checkOneLine, type Diagnostic, diagnostic, type Path, textTemplate } from "@millrace/core";
import { frozenCopy } from "./model/frozen-copy.js";
import { isPinned } from "./model/image.js";

/** How the router gets its config. */
export type Delivery = InitS3Delivery | ImageDelivery;

/** A rendered file and the key of the config bucket under which the router looks for it. */
export interface DeliveryObject {
  /** In the output folder: `services/api/fluent-bit.conf`. */
  readonly path: string;
  readonly key: string;
}

/** The init process of an `init-` image reads the files from S3 when the router starts. */
export interface InitS3Delivery {
  readonly kind: "init-s3";
  readonly bucket: string;
  readonly configHash: string;
  /** Start of the keys of this service's configs, old ones too: `fluent-bit/api/`. */
  readonly keyPrefix: string;
  /** The main config first. Their keys hold the hash, so a new config makes a new task definition. */
  readonly objects: readonly DeliveryObject[];
}

/** The files are in an image that the user builds. A new config needs a new image, and so a new tag. */
export interface ImageDelivery {
  readonly kind: "image";
  /** What the image is built from, pinned. */
  readonly baseImage: string;
  /** The main config first. */
  readonly files: readonly ImageFile[];
  /** Nothing is uploaded. */
  readonly objects: readonly [];
}

/** A rendered file and where it stands in the image. */
export interface ImageFile {
  readonly path: string;
  readonly target: string;
}

/** The rendered files that the router needs, as paths in the output folder. */
export interface ConfigFiles {
  readonly main: string;
  /** The parsers, which Fluent Bit wants in a file of their own. */
  readonly parsers?: string;
}

/** Where and under what name the files are uploaded. */
export interface InitS3Options extends ConfigFiles {
  readonly bucket: string;
  readonly service: string;
  readonly configHash: string;
  /** Folder in the bucket. @default "fluent-bit" */
  readonly prefix?: string;
}

/** Delivers by S3: `<prefix>/<service>/<configHash>/fluent-bit.conf`. */
export function initS3Delivery(options: InitS3Options): InitS3Delivery {
  const { bucket, service, configHash, prefix = "fluent-bit" } = options;
  const folders = [...prefix.split("/"), service].filter((part) => part !== "");
  const keyPrefix = `${folders.join("/")}/`;
  return frozenCopy({
    kind: "init-s3",
    bucket,
    configHash,
    keyPrefix,
    objects: pathsOf(options).map((path) => ({
      path,
      key: `${keyPrefix}${configHash}/${basename(path)}`,
    })),
  });
}

/** Folder of baked configs. `/fluent-bit/etc` is the agent's: it mounts its own file there. */
export const IMAGE_CONFIG_FOLDER = "/fluent-bit/millrace";

/** Delivers in an image, which {@link imageDockerfile} describes. */
export function imageDelivery(
  options: ConfigFiles & { readonly baseImage: string },
): ImageDelivery {
  return frozenCopy({
    kind: "image",
    baseImage: options.baseImage,
    files: pathsOf(options).map((path) => ({
      path,
      target: `${IMAGE_CONFIG_FOLDER}/${basename(path)}`,
    })),
    objects: [] as const,
  });
}

const pathsOf = ({ main, parsers }: ConfigFiles): readonly string[] =>
  parsers === undefined ? [main] : [main, parsers];

const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What a way of delivery asks of the task definition and of the task's role. */
export interface DeliveryNeeds {
  /** Variables of the router. */
  readonly environment: { readonly [name: string]: string };
  /** Options of the router's `firelensConfiguration`. */
  readonly firelensOptions: { readonly [option: string]: string };
  /** For the task role: the init process runs inside the router. */
  readonly permissions: readonly PolicyStatement[];
}

/**
 * What a way of delivery needs. The init process takes files in no certain order; so there is one main config, and
 * one file of parsers, which it hands to Fluent Bit apart.
 */
export function deliveryNeeds(delivery: Delivery, place: S3Place): DeliveryNeeds {
  switch (delivery.kind) {
    case "init-s3":
      return initS3Needs(delivery, place);
    case "image":
      return {
        environment: {},
        firelensOptions: {
          "config-file-type": "file",
          "config-file-value": delivery.files[0]?.target ?? "",
        },
        permissions: [],
      };
  }
}

/**
 * The role may read every config of the service, not the newest alone: while a deployment is under way, and after it
 * was rolled back, tasks of an older revision start with an older config.
 */
function initS3Needs(
  { bucket, keyPrefix, objects }: InitS3Delivery,
  place: S3Place,
): DeliveryNeeds {
  const environment = objects.map(({ key }, i) => [
    `aws_fluent_bit_init_s3_${i + 1}`,
    objectArn(place, bucket, key),
  ]);
  return {
    environment: Object.fromEntries(environment),
    firelensOptions: {},
    permissions: configBucketPermissions(place, { bucket, keys: [`${keyPrefix}*`] }),
  };
}

const dockerfile = textTemplate<{
  readonly baseImage: string;
  readonly files: readonly { readonly name: string; readonly target: string }[];
}>(
  `FROM {{line baseImage}}
{{#each files}}
COPY {{line name}} {{line target}}
{{/each}}
`,
);

/** The Dockerfile of an image with the config in it. It is built in the folder that the files are in. */
export function imageDockerfile({ baseImage, files }: ImageDelivery): string {
  return dockerfile({
    baseImage,
    files: files.map(({ path, target }) => ({ name: basename(path), target })),
  });
}

export const duplicateBasename = diagnostic<{ name: string }>("FL_DUPLICATE_BASENAME", {
  severity: "error",
  message: ({ name }) => `two files of the router's config are called ${JSON.stringify(name)}`,
  hint: () => "the router keeps both in one folder, so the second would overwrite the first",
});

export const unpinnedBaseImage = diagnostic<{ image: string }>("FL_UNPINNED_BASE_IMAGE", {
  severity: "error",
  message: ({ image }) => `the base image ${JSON.stringify(image)} can change under its name`,
  hint: () => "give it a version or a digest: the config is made for one version of the engine",
});

/** Findings about a way of delivery. */
export function checkDelivery(delivery: Delivery, path: Path = []): Diagnostic[] {
  const files = delivery.kind === "image" ? delivery.files : delivery.objects;
  const names = files.map((file) => basename(file.path));
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  return [
    ...twice.map((name) => duplicateBasename(path, { name })),
    ...(delivery.kind === "image"
      ? checkBaseImage([...path, "baseImage"], delivery.baseImage)
      : []),
  ];
}

function checkBaseImage(path: Path, image: string): Diagnostic[] {
  const broken = checkOneLine(path, image);
  return broken.length > 0 || isPinned(image) ? broken : [unpinnedBaseImage(path, { image })];
}
