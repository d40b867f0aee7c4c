# Names are made up by AWS from a prefix: a stack and a service may have long names, and IAM knows no regions.
resource "aws_iam_role" "task" {
  for_each = local.services

  name_prefix        = substr("${local.manifest.stack}-${each.key}-task-", 0, 38)
  description        = "What the containers of ${each.key} may do"
  assume_role_policy = file("${var.rendered_dir}/${each.value.policies.trust}")
  tags               = var.tags
}

resource "aws_iam_role" "execution" {
  for_each = local.services

  name_prefix        = substr("${local.manifest.stack}-${each.key}-execution-", 0, 38)
  description        = "What ECS may do to start ${each.key}"
  assume_role_policy = file("${var.rendered_dir}/${each.value.policies.trust}")
  tags               = var.tags
}

locals {
  policies = {
    for kind in ["task", "execution"] : kind => {
      for name, service in local.services :
      name => file("${var.rendered_dir}/${service.policies[kind]}")
    }
  }

  # IAM takes no policy without statements: such a role has no policy.
  attached = {
    for kind, policies in local.policies : kind => {
      for name, policy in policies : name => policy
      if length(jsondecode(policy).Statement) > 0
    }
  }
}

resource "aws_iam_role_policy" "task" {
  for_each = local.attached.task

  name   = "task"
  role   = aws_iam_role.task[each.key].name
  policy = each.value
}

resource "aws_iam_role_policy" "execution" {
  for_each = local.attached.execution

  name   = "execution"
  role   = aws_iam_role.execution[each.key].name
  policy = each.value
}
