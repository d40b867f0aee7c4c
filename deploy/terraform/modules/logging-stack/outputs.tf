output "stack" {
  description = "Name of the stack, from the manifest."
  value       = local.manifest.stack
}

output "task_definition_arns" {
  description = "ARN with revision of each service's task definition, by service. Known only when config and roles are in place."
  value       = { for name, task in aws_ecs_task_definition.this : name => task.arn }
  depends_on  = [aws_s3_object.config, aws_iam_role_policy.execution, aws_iam_role_policy.task]
}

output "task_role_names" {
  description = "Name of each service's task role, by service: to attach what the application itself needs."
  value       = { for name, role in aws_iam_role.task : name => role.name }
}

output "execution_role_names" {
  description = "Name of each service's execution role, by service."
  value       = { for name, role in aws_iam_role.execution : name => role.name }
}

output "service_ids" {
  description = "ARN of each ECS service, by service. Empty with create_services = false."
  value       = { for name, service in aws_ecs_service.this : name => service.id }
}

output "bucket_arns" {
  description = "ARN of each bucket, by name."
  value       = { for name, bucket in aws_s3_bucket.this : name => bucket.arn }
}

output "log_group_arns" {
  description = "ARN of each log group, by name."
  value       = { for name, group in aws_cloudwatch_log_group.this : name => group.arn }
}

output "config_keys" {
  description = "Key in its bucket of each config file, by path in the rendered folder."
  value       = { for path, object in aws_s3_object.config : path => object.key }
}
