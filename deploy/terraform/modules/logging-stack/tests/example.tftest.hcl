# What is planned for examples/ecs-access-s3-errors-cloudwatch. The provider is mocked: nothing reaches AWS.
mock_provider "aws" {
  override_data {
    target = data.aws_region.current
    values = { region = "ap-northeast-2" }
  }
}

variables {
  rendered_dir = "../../../../examples/ecs-access-s3-errors-cloudwatch/rendered"
  cluster_arn  = "arn:aws:ecs:ap-northeast-2:123456789012:cluster/shop"
  subnet_ids   = ["subnet-0123456789abcdef0"]
}

run "the_task_definition_is_the_rendered_one" {
  command = plan

  assert {
    condition = (
      jsondecode(aws_ecs_task_definition.this["api"].container_definitions)
      == jsondecode(file("${var.rendered_dir}/services/api/task-definition.json")).containerDefinitions
    )
    error_message = "container definitions differ from the rendered JSON"
  }

  assert {
    condition     = aws_ecs_task_definition.this["api"].cpu == "512" && aws_ecs_task_definition.this["api"].memory == "1024"
    error_message = "cpu and memory of the task"
  }

  assert {
    condition = aws_ecs_task_definition.this["api"].runtime_platform == tolist([
      { cpu_architecture = "ARM64", operating_system_family = "LINUX" },
    ])
    error_message = "runtime platform of the task"
  }

  assert {
    condition = (
      toset([for volume in aws_ecs_task_definition.this["api"].volume : volume.name])
      == toset([for volume in jsondecode(file("${var.rendered_dir}/services/api/task-definition.json")).volumes : volume.name])
    )
    error_message = "volumes of the task"
  }

  assert {
    condition     = aws_ecs_service.this["api"].launch_type == "FARGATE" && aws_ecs_service.this["api"].deployment_circuit_breaker[0].rollback
    error_message = "the service runs on Fargate and takes bad deployments back"
  }
}

run "config_is_stored_under_a_key_with_its_hash" {
  command = plan

  assert {
    condition = { for path, object in aws_s3_object.config : path => object.key } == {
      for object in jsondecode(file("${var.rendered_dir}/manifest.json")).services.api.delivery.objects :
      object.path => object.key
    }
    error_message = "keys differ from the manifest"
  }

  assert {
    condition = alltrue([
      for object in aws_s3_object.config :
      strcontains(object.key, jsondecode(file("${var.rendered_dir}/manifest.json")).services.api.configHash)
    ])
    error_message = "a key lacks the config's hash"
  }
}

run "roles_have_the_rendered_policies" {
  command = plan

  assert {
    condition     = aws_iam_role_policy.task["api"].policy == file("${var.rendered_dir}/services/api/policies/task.json")
    error_message = "policy of the task role"
  }

  assert {
    condition     = aws_iam_role_policy.execution["api"].policy == file("${var.rendered_dir}/services/api/policies/execution.json")
    error_message = "policy of the execution role"
  }

  assert {
    condition = alltrue([
      for role in [aws_iam_role.task["api"], aws_iam_role.execution["api"]] :
      role.assume_role_policy == file("${var.rendered_dir}/services/api/policies/trust.json")
    ])
    error_message = "trust policy of the roles"
  }
}

run "buckets_are_closed_and_log_groups_expire" {
  command = apply

  assert {
    condition     = toset(keys(aws_s3_bucket.this)) == toset([for bucket in jsondecode(file("${var.rendered_dir}/manifest.json")).resources.buckets : bucket.name])
    error_message = "buckets differ from the manifest"
  }

  assert {
    condition = alltrue([
      for name, bucket in aws_s3_bucket.this : (
        aws_s3_bucket_public_access_block.this[name].restrict_public_buckets
        && aws_s3_bucket_ownership_controls.this[name].rule[0].object_ownership == "BucketOwnerEnforced"
        && strcontains(aws_s3_bucket_policy.this[name].policy, "aws:SecureTransport")
        && aws_s3_bucket_lifecycle_configuration.this[name].rule[0].abort_incomplete_multipart_upload[0].days_after_initiation > 0
      )
    ])
    error_message = "a bucket is not closed"
  }

  assert {
    condition = (
      keys(aws_s3_bucket_versioning.this)
      == [jsondecode(file("${var.rendered_dir}/manifest.json")).services.api.delivery.bucket]
    )
    error_message = "only the config bucket keeps versions"
  }

  assert {
    condition = { for name, group in aws_cloudwatch_log_group.this : name => group.retention_in_days } == {
      for group in jsondecode(file("${var.rendered_dir}/manifest.json")).resources.logGroups :
      group.name => try(group.retentionDays, 0)
    }
    error_message = "log groups differ from the manifest"
  }
}

run "without_services_there_are_task_definitions_only" {
  command = apply

  variables {
    create_services = false
    cluster_arn     = null
    subnet_ids      = []
  }

  assert {
    condition     = output.service_ids == {} && keys(output.task_definition_arns) == ["api"]
    error_message = "create_services = false"
  }
}
