import { fileURLToPath } from "node:url";
import { MillraceServices } from "@millrace/cdk";
import { App, Stack } from "aws-cdk-lib";
import { Vpc } from "aws-cdk-lib/aws-ec2";
import { Cluster } from "aws-cdk-lib/aws-ecs";

// Deploys what examples/ecs-access-s3-errors-cloudwatch renders.
const renderedDir = fileURLToPath(
  new URL("../../../../examples/ecs-access-s3-errors-cloudwatch/rendered", import.meta.url),
);

const app = new App();
const stack = new Stack(app, "shop", { env: { region: "ap-northeast-2" } });

// The network and cluster that are there already: put in your own.
const vpc = Vpc.fromVpcAttributes(stack, "Vpc", {
  vpcId: "vpc-0123456789abcdef0",
  availabilityZones: ["ap-northeast-2a", "ap-northeast-2c"],
  privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"],
  privateSubnetRouteTableIds: ["rtb-0123456789abcdef0", "rtb-0fedcba9876543210"],
});
const cluster = Cluster.fromClusterAttributes(stack, "Cluster", { clusterName: "shop", vpc });

new MillraceServices(stack, "Shop", {
  renderedDir,
  runOn: { cluster, desiredCount: { api: 2 } },
});
