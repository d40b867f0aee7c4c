resource "aws_cloudwatch_log_group" "this" {
  for_each = { for group in local.manifest.resources.logGroups : group.name => group }

  name              = each.key
  retention_in_days = try(each.value.retentionDays, 0) # 0: for ever
  tags              = var.tags
}
