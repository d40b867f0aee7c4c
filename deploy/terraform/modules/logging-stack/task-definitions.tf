# Every field of the rendered JSON is passed on. A field that is not in this table stops the plan: nothing is dropped.
locals {
  known_keys = {
    task_definition = [
      "containerDefinitions", "cpu", "enableFaultInjection", "ephemeralStorage", "family", "ipcMode", "memory",
      "networkMode", "pidMode", "placementConstraints", "proxyConfiguration", "requiresCompatibilities",
      "runtimePlatform", "tags", "volumes",
    ]
    runtimePlatform      = ["cpuArchitecture", "operatingSystemFamily"]
    ephemeralStorage     = ["sizeInGiB"]
    placementConstraints = ["expression", "type"]
    proxyConfiguration   = ["containerName", "properties", "type"]
    volumes              = ["configuredAtLaunch", "dockerVolumeConfiguration", "efsVolumeConfiguration", "host", "name"]
    host                 = ["sourcePath"]
    dockerVolumeConfiguration = [
      "autoprovision", "driver", "driverOpts", "labels", "scope",
    ]
    efsVolumeConfiguration = [
      "authorizationConfig", "fileSystemId", "rootDirectory", "transitEncryption", "transitEncryptionPort",
    ]
    authorizationConfig = ["accessPointId", "iam"]
  }

  # Each object in a task definition, save for the containers, which are passed on whole.
  task_definition_parts = {
    for name, task in local.task_definitions : name => concat(
      [{ at = "", kind = "task_definition", keys = keys(task) }],
      [
        for kind in ["runtimePlatform", "ephemeralStorage", "proxyConfiguration"] :
        { at = "${kind}.", kind = kind, keys = keys(try(task[kind], {})) }
      ],
      [
        for i, constraint in try(task.placementConstraints, []) :
        { at = "placementConstraints[${i}].", kind = "placementConstraints", keys = keys(constraint) }
      ],
      flatten([
        for i, volume in try(task.volumes, []) : concat(
          [{ at = "volumes[${i}].", kind = "volumes", keys = keys(volume) }],
          [
            for kind in ["host", "dockerVolumeConfiguration", "efsVolumeConfiguration"] :
            { at = "volumes[${i}].${kind}.", kind = kind, keys = keys(try(volume[kind], {})) }
          ],
          [{
            at   = "volumes[${i}].efsVolumeConfiguration.authorizationConfig."
            kind = "authorizationConfig"
            keys = keys(try(volume.efsVolumeConfiguration.authorizationConfig, {}))
          }],
        )
      ]),
    )
  }

  unknown_fields = {
    for name, parts in local.task_definition_parts : name => flatten([
      for part in parts : [
        for key in part.keys : "${part.at}${key}"
        if !contains(local.known_keys[part.kind], key)
      ]
    ])
  }
}

resource "aws_ecs_task_definition" "this" {
  for_each = local.task_definitions

  family                   = each.value.family
  container_definitions    = jsonencode(each.value.containerDefinitions)
  task_role_arn            = aws_iam_role.task[each.key].arn
  execution_role_arn       = aws_iam_role.execution[each.key].arn
  cpu                      = try(each.value.cpu, null)
  memory                   = try(each.value.memory, null)
  network_mode             = try(each.value.networkMode, null)
  requires_compatibilities = try(each.value.requiresCompatibilities, null)
  pid_mode                 = try(each.value.pidMode, null)
  ipc_mode                 = try(each.value.ipcMode, null)
  enable_fault_injection   = try(each.value.enableFaultInjection, null)
  tags                     = merge({ for tag in try(each.value.tags, []) : tag.key => try(tag.value, "") }, var.tags)

  # Old revisions stay, so ECS can roll back to one.
  skip_destroy = true

  dynamic "runtime_platform" {
    for_each = try([each.value.runtimePlatform], [])

    content {
      cpu_architecture        = try(runtime_platform.value.cpuArchitecture, null)
      operating_system_family = try(runtime_platform.value.operatingSystemFamily, null)
    }
  }

  dynamic "ephemeral_storage" {
    for_each = try([each.value.ephemeralStorage], [])

    content {
      size_in_gib = ephemeral_storage.value.sizeInGiB
    }
  }

  dynamic "placement_constraints" {
    for_each = try(each.value.placementConstraints, [])

    content {
      type       = placement_constraints.value.type
      expression = try(placement_constraints.value.expression, null)
    }
  }

  dynamic "proxy_configuration" {
    for_each = try([each.value.proxyConfiguration], [])

    content {
      container_name = proxy_configuration.value.containerName
      type           = try(proxy_configuration.value.type, null)
      properties     = { for property in try(proxy_configuration.value.properties, []) : property.name => property.value }
    }
  }

  dynamic "volume" {
    for_each = try(each.value.volumes, [])

    content {
      name                = volume.value.name
      host_path           = try(volume.value.host.sourcePath, null)
      configure_at_launch = try(volume.value.configuredAtLaunch, null)

      dynamic "docker_volume_configuration" {
        for_each = try([volume.value.dockerVolumeConfiguration], [])

        content {
          autoprovision = try(docker_volume_configuration.value.autoprovision, null)
          driver        = try(docker_volume_configuration.value.driver, null)
          driver_opts   = try(docker_volume_configuration.value.driverOpts, null)
          labels        = try(docker_volume_configuration.value.labels, null)
          scope         = try(docker_volume_configuration.value.scope, null)
        }
      }

      dynamic "efs_volume_configuration" {
        for_each = try([volume.value.efsVolumeConfiguration], [])

        content {
          file_system_id          = efs_volume_configuration.value.fileSystemId
          root_directory          = try(efs_volume_configuration.value.rootDirectory, null)
          transit_encryption      = try(efs_volume_configuration.value.transitEncryption, null)
          transit_encryption_port = try(efs_volume_configuration.value.transitEncryptionPort, null)

          dynamic "authorization_config" {
            for_each = try([efs_volume_configuration.value.authorizationConfig], [])

            content {
              access_point_id = try(authorization_config.value.accessPointId, null)
              iam             = try(authorization_config.value.iam, null)
            }
          }
        }
      }
    }
  }

  lifecycle {
    precondition {
      condition     = length(local.unknown_fields[each.key]) == 0
      error_message = "The task definition of ${each.key} has fields that this module does not pass on: ${join(", ", local.unknown_fields[each.key])}."
    }
  }
}
