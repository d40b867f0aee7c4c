# Deploys what examples/ecs-access-s3-errors-cloudwatch renders. Only what differs from account to account is here.
terraform {
  required_version = ">= 1.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }
}

provider "aws" {
  region = "ap-northeast-2"
}

variable "cluster_arn" {
  description = "ECS cluster to run on."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets with a way to ECR, S3, CloudWatch Logs and Loki."
  type        = list(string)
}

variable "security_group_ids" {
  description = "Security groups of the tasks."
  type        = list(string)
  default     = []
}

module "shop" {
  source = "../../modules/logging-stack"

  rendered_dir       = "${path.module}/../../../../examples/ecs-access-s3-errors-cloudwatch/rendered"
  cluster_arn        = var.cluster_arn
  subnet_ids         = var.subnet_ids
  security_group_ids = var.security_group_ids
  desired_count      = { api = 2 }
  tags               = { stack = "shop" }
}

output "services" {
  description = "ARN of each service."
  value       = module.shop.service_ids
}
