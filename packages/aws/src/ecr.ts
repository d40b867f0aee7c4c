import { type AwsPlace, arn, partitionOf } from "./account.js";
import type { PolicyStatement } from "./policy-document.js";

/** A repository of a private registry. */
export interface EcrRepository {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
}

const CLASSIC =
  /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.(?:com|com\.cn|eu)\/([^:@]+)/;
const DUAL_STACK =
  /^(\d{12})\.dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn|amazonwebservices\.eu)\/([^:@]+)/;

/**
 * The private repository that an image name stands for, or undefined: `public.ecr.aws/…`, Docker Hub, and names
 * that are a deployment's token.
 */
export function parseEcrImage(image: string): EcrRepository | undefined {
  const [, account, region, repository] = CLASSIC.exec(image) ?? DUAL_STACK.exec(image) ?? [];
  if (account === undefined || region === undefined || repository === undefined) return undefined;
  return { account, region, repository };
}

/** ARN of a repository. */
export function ecrRepositoryArn({ account, region, repository }: EcrRepository): string {
  const place: AwsPlace = { partition: partitionOf(region), region, account };
  return arn(place, "ecr", `repository/${repository}`);
}

/**
 * What the execution role needs to pull images. Public images need nothing.
 *
 * @param repositoryArns repositories of images whose names are tokens, so that nothing can be read off them
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_id-based-policy-examples.html
 */
export function ecrPullPermissions(
  images: readonly string[],
  repositoryArns: readonly string[] = [],
): PolicyStatement[] {
  const repositories = images
    .map(parseEcrImage)
    .filter((repository) => repository !== undefined)
    .map(ecrRepositoryArn);
  const all = [...new Set([...repositories, ...repositoryArns])];
  if (all.length === 0) return [];
  return [
    {
      Sid: "PullImages",
      Effect: "Allow",
      Action: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
      Resource: all,
    },
    {
      // A token is for a whole registry: the service defines no resource for this action, so `*` is the least there is.
      Sid: "LogInToRegistry",
      Effect: "Allow",
      Action: ["ecr:GetAuthorizationToken"],
      Resource: ["*"],
    },
  ];
}
