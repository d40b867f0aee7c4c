resource "aws_ecs_service" "this" {
  for_each = { for name, task in local.task_definitions : name => task if var.create_services }

  name            = each.key
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.this[each.key].arn
  desired_count   = lookup(var.desired_count, each.key, 1)
  launch_type     = contains(try(each.value.requiresCompatibilities, []), "FARGATE") ? "FARGATE" : "EC2"

  # New tasks run before old ones stop; a deployment whose tasks do not start is taken back.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  # Until then the config of the running tasks must stay in its bucket: see config.tf.
  wait_for_steady_state = true

  propagate_tags          = "SERVICE"
  enable_ecs_managed_tags = true
  tags                    = var.tags

  dynamic "network_configuration" {
    for_each = try(each.value.networkMode, "bridge") == "awsvpc" ? [true] : []

    content {
      subnets          = var.subnet_ids
      security_groups  = var.security_group_ids
      assign_public_ip = var.assign_public_ip
    }
  }

  lifecycle {
    precondition {
      condition     = var.cluster_arn != null
      error_message = "The service ${each.key} needs a cluster: set cluster_arn, or create_services = false."
    }

    precondition {
      condition     = length(var.subnet_ids) > 0 || try(each.value.networkMode, "bridge") != "awsvpc"
      error_message = "The service ${each.key} needs a network: set subnet_ids, or create_services = false."
    }
  }

  # A task reads its config, uses its roles and writes to its destinations from the first second.
  depends_on = [
    aws_cloudwatch_log_group.this,
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_s3_bucket_server_side_encryption_configuration.this,
    aws_s3_object.config,
  ]
}
